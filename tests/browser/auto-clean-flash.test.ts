import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { isClean, test, waitUntilClean } from './auto-clean.ts';
import type { FirefoxSession } from './firefox.ts';
import { readFixture } from './fixtures.ts';
import type { PageServer } from './server.ts';
import type { Session } from './session.ts';

const article = readFixture('article-2023');
const RED = '255,0,0';

test('the original is not to be seen for one frame', async ({ openFixture, session }) => {
  serveInPieces(session.server);
  const page = await openFixture('none-home');
  const colours = await watchColours(session, page, () =>
    page.evaluate((url) => void setTimeout(() => location.assign(url)), article.address),
  );
  expect(colours).toContain('251,250,246'); // the paper was
  expect(colours.filter((colour) => colour === RED)).toEqual([]);
  await waitUntilClean(page, 1);
});

test('without the reader it would be seen: the measure works', async ({ openFixture, session }) => {
  serveInPieces(session.server, '/politik/artikel');
  const page = await openFixture('none-home');
  const colours = await watchColours(session, page, () =>
    page.evaluate(() => void setTimeout(() => location.assign('/politik/artikel'))),
  );
  expect(colours).toContain(RED);
  expect(await isClean(page)).toBe(false);
});

/** A page that is red all over, and arrives in four pieces. */
function serveInPieces(server: PageServer, path = new URL(article.address).pathname): void {
  const red =
    '<style>html, body { background: red; } body * { background: red !important; color: red !important; }</style>';
  const html = article.html.toString().replace('</head>', `${red}</head>`);
  const length = Math.ceil(html.length / 4);
  server.serve(new URL(path, article.address).href, async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    for (let start = 0; start < html.length; start += length) {
      response.write(html.slice(start, start + length));
      await sleep(80);
    }
    response.end();
  });
}

/** The colours in the page's corner and middle, of every frame that is painted within two seconds. */
async function watchColours(session: Session, page: Page, start: () => Promise<unknown>): Promise<string[]> {
  const frames: string[] = [];
  if (session.name === 'firefox') {
    await start();
    const end = performance.now() + 2000;
    while (performance.now() < end) {
      const frame = await (session as FirefoxSession).window.drawPage();
      if (frame !== null) frames.push(frame);
    }
  } else {
    const devtools = await page.createCDPSession();
    devtools.on('Page.screencastFrame', ({ data, sessionId }) => {
      frames.push(data);
      void devtools.send('Page.screencastFrameAck', { sessionId });
    });
    await devtools.send('Page.startScreencast', { format: 'png', everyNthFrame: 1, maxWidth: 640 });
    await start();
    await sleep(2000);
    await devtools.send('Page.stopScreencast');
  }
  const reference = await session.openPage('about:blank');
  const colours = await reference.evaluate(readColours, frames);
  await reference.close();
  return colours;
}

/** Runs in a page. */
async function readColours(frames: string[]): Promise<string[]> {
  const colours: string[] = [];
  for (const frame of frames) {
    const image = new Image();
    image.src = `data:image/png;base64,${frame}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    for (const [x, y] of [
      [4, image.height - 4],
      [image.width / 2, image.height / 2],
    ] as const)
      colours.push([...(canvas?.getImageData(x, y, 1, 1).data.slice(0, 3) ?? [])].join());
  }
  return colours;
}
