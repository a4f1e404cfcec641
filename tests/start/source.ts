import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { root } from '../setup/run.ts';

/** A page to read. Without `html` it comes from the network. */
export interface Source {
  address: string;
  html?: Buffer;
}

const sampleFolder = join(root, 'tests/fixtures/dwn/sample-2023');

/** For saved pages that don't tell where they come from. */
const sampleAddress = 'https://deutsche-wirtschafts-nachrichten.de/700000/gespeicherte-seite';

/** The page that was asked for, else the bundled sample; throws one sentence when it is none. */
export function findSource(target: string | undefined): Source {
  if (target === undefined) return readSample();
  if (/^https?:\/\//i.test(target)) return { address: readAddress(target) };
  const isFile = statSync(target, { throwIfNoEntry: false })?.isFile() ?? false;
  if (!isFile) throw new Error(`There is no file ${target}.`);
  const html = readFileSync(target);
  const looksLikeHtml = /<(!doctype\s+html|html|head|body|meta|title|article|main|div|p)\b/i;
  if (html.includes(0) || !looksLikeHtml.test(html.toString()))
    throw new Error(`${target} is not an HTML page.`);
  return { address: findAddress(html), html };
}

function readSample(): Source {
  const expected: unknown = JSON.parse(readFileSync(join(sampleFolder, 'expected.json'), 'utf8'));
  const { address } = expected as { address: string }; // our own fixture
  return { address, html: readFileSync(join(sampleFolder, 'source.html')) };
}

function readAddress(target: string): string {
  if (!URL.canParse(target)) throw new Error(`${target} is not an address.`);
  return new URL(target).href;
}

/** Where a saved page says it comes from. */
function findAddress(html: Buffer): string {
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const named = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  const addresses = [canonical, named].map((address) => {
    if (!address || !URL.canParse(address, sampleAddress)) return undefined;
    return new URL(address, sampleAddress);
  });
  return addresses.find((address) => address && /^https?:$/.test(address.protocol))?.href ?? sampleAddress;
}
