import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { root } from '../setup/run.ts';
import { defaultHosts } from './session.ts';

const pictureFolder = join(root, 'tests/fixtures/pictures');

/** Pages at their real addresses, on this machine only: whatever was not given is answered with 404. */
export interface PageServer {
  httpPort: number;
  httpsPort: number;
  /** All that was asked for so far, as an address; of hosts that aren't answered for, the host alone is known. */
  requests: readonly string[];
  /**
   * Serves a page at an address, under http and https. Query and fragment don't count,
   * so that one page answers with any tracking parameters. A function answers as it likes: slowly, with headers.
   *
   * @param headers sent beside the type: a content security policy
   */
  serve(address: string, page: string | Buffer | RequestListener, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

export async function startServer(hosts: string[] = defaultHosts): Promise<PageServer> {
  const pages = new Map<string, RequestListener>();
  const requests: string[] = [];
  const answer: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://any.example');
    const host = request.headers.host?.replace(/:\d+$/, '') ?? '';
    requests.push(`${'encrypted' in request.socket ? 'https' : 'http'}://${host}${pathname}`);
    const page = pages.get(host + pathname);
    const picture = page === undefined ? findPicture(pathname) : undefined;
    if (page !== undefined) {
      page(request, response);
    } else if (picture !== undefined) {
      response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
  };

  // Firefox has no resolver rules, but it asks a proxy: the same server, for the same hosts only.
  const http = createHttpServer(answer).on('connect', (request, socket: Socket) => {
    const isKnown = hosts.some((host) => request.url === `${host}:443`);
    if (!isKnown) requests.push(`${request.url}`);
    if (!isKnown) return void socket.end('HTTP/1.1 502 Not here\r\n\r\n');
    const tunnel = connect(httpsPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    // Either side may hang up at any time, as browsers do. What is left of the other would never end
    // by itself, for nobody reads it any more, and the server waits for it when it is closed.
    for (const event of ['error', 'close']) {
      tunnel.on(event, () => socket.destroy());
      socket.on(event, () => tunnel.destroy());
    }
  });
  const https = createHttpsServer(makeCertificate(), answer);
  const [httpPort, httpsPort] = await Promise.all([listen(http), listen(https)]);
  return {
    httpPort,
    httpsPort,
    requests,
    serve(address, page, headers = {}) {
      const { host, pathname } = new URL(address);
      const answerWith = typeof page === 'function' ? page : answerPage(page, headers);
      pages.set(host + pathname, answerWith);
    },
    async close() {
      await Promise.all([stop(http), stop(https)]);
    },
  };
}

/** Made anew at each run and thrown away: browsers under test are told not to check it. */
function makeCertificate(): { key: string; cert: string } {
  const pem = generate([{ name: 'commonName', value: 'localhost' }], { algorithm: 'sha256', days: 7 });
  return { key: pem.private, cert: pem.cert };
}

/** The sample's pictures bear our names; any other address gets one of them, always the same. */
function findPicture(pathname: string): Buffer | undefined {
  if (!pathname.startsWith('/dwn/pics/')) return undefined;
  const names = readdirSync(pictureFolder).filter((name) => name.endsWith('.jpg'));
  // Without the width at the end, so that all sizes of a picture show the same.
  const key = pathname.replace(/-widths\/.*$/, '');
  const number = createHash('sha256').update(key).digest().readUInt32BE();
  const name = names.find((candidate) => key.endsWith(`/${candidate}`)) ?? names[number % names.length];
  return name === undefined ? undefined : readFileSync(join(pictureFolder, name));
}

function answerPage(page: string | Buffer, headers: Record<string, string>): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': typeOf(page), ...headers }).end(page);
  };
}

/** Pages that name their own encoding keep it. */
function typeOf(page: string | Buffer): string {
  if (page.toString().startsWith('%PDF-')) return 'application/pdf';
  return /<meta[^>]+charset/i.test(page.toString()) ? 'text/html' : 'text/html; charset=utf-8';
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address() as AddressInfo; // always this form for a port
      resolve(address.port);
    });
  });
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
}
