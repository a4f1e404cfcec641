import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PROSE } from '../unit/hostile/vectors.ts';
import { launch } from './launch.ts';
import { readText } from './popup.ts';
import { defaultHosts, type Session, waitFor } from './session.ts';
import { poll } from './test.ts';
import { NOTHING, provoke, watchTripwire } from './tripwire.ts';
import { ARTICLE, TRIPWIRE, vectors } from './tripwire-page.ts';

// Elements that pages name like what documents and elements can do: `document.body` would be a picture, the
// parent of a form one of its fields. In the worlds of extensions, browsers keep documents free of that (tried with
// Chromium 156 and Firefox 153 in November 2026); Chromium doesn't keep forms free of it.

vi.setConfig({ testTimeout: 30_000 });

const elsewhere = 'https://example.org/werften-an-der-ostsee.html';
let session: Session;
let tripwire: Awaited<ReturnType<typeof watchTripwire>>;

beforeAll(async () => {
  session = await launch({ hosts: [...defaultHosts, TRIPWIRE] });
  tripwire = await watchTripwire(session);
});

afterAll(() => session?.close());

/** Fields of these names in a form around the article. */
const writeForm = (names: readonly string[]): [before: string, after: string] => [
  `<form id="around">${names.map((name) => `<input name="${name}">`).join('')}`,
  '</form>',
];

/** A page with something ahead of its article, and in its text; the article may be within it. */
function writePage([before, after = '']: readonly [before: string, after?: string], amid = ''): string {
  const [first, ...others] = [1, 2, 3, 4, 5].map(
    (number) => `<p class="artclass">${number}. ${PROSE.repeat(3)}</p>`,
  );
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Werften an der Ostsee</title>
    <meta property="og:type" content="article"><style>.fort { display: none }</style></head>
    <body id="siteid_DWN" class="page_article"><div id="site"><div class="article-title"><h1>Werften an der Ostsee</h1></div>
    <div id="main-column">${before}<article id="article" data-ct="article" class="article"><div class="art-content">
    ${first}${amid}<p class="artclass fort">Geheim: ${PROSE}</p>
    ${others.join('')}<p class="artclass">Ende. ${PROSE}</p></div></article>${after}</div></div></body></html>`;
}

async function open(html: string, address = ARTICLE): Promise<Page> {
  session.server.serve(address, html);
  const page = await session.openPage(address);
  await tripwire.forget();
  return page;
}

/** The reader's text, once it is open, and what was provoked in it. */
async function readInReader(page: Page): Promise<string> {
  await session.pressReaderKey(page);
  const readAll = () =>
    session.inReader(page, (root) =>
      root.querySelector('.first-frame') ? undefined : root.querySelector('main')?.textContent,
    );
  const text = await waitFor('the reader', async () => (await readAll()) || undefined, 10);
  expect(await session.inReader(page, provoke, 'main *')).toBeGreaterThan(5);
  expect(await tripwire.read()).toEqual(NOTHING);
  await page.keyboard.press('Escape');
  await poll(readAll).toBeUndefined();
  return text;
}

function expectWhole(text: string): void {
  for (const start of ['1.', '2.', '3.', '4.', '5.', 'Ende.']) expect(text).toContain(`${start} Die Werften`);
  expect(text).not.toContain('Geheim');
}

describe('the reader opens, whole, over', () => {
  const clobbering = vectors.filter(({ kind }) => kind === 'clobbering').map(({ html }) => html);

  test.each([...clobbering, clobbering.join('')])('%s', async (vector) => {
    const page = await open(writePage([vector], `<p class="artclass">Text</p>${vector}`));
    expectWhole(await readInReader(page));
    await page.close();
  });

  test('a document with a picture for whatever it can do', async () => {
    const page = await open(writePage(['']));
    const names = await page.evaluate(() => Object.keys(Document.prototype));
    expect(names).toContain('body');
    const pictures = names.map((name) => `<img name="${name}" id="${name}"><form name="${name}"></form>`);
    session.server.serve(ARTICLE, writePage([pictures.join('')]));
    await page.goto(ARTICLE);
    expect(await page.evaluate('document.querySelector instanceof HTMLCollection')).toBe(true);
    expectWhole(await readInReader(page));
    await page.close();
  });

  test.each([['matches'], ['parentElement'], ['childNodes', 'firstChild'], ['getAttribute', 'localName']])(
    'a form around the article with %s',
    async (...names) => {
      const page = await open(writePage(writeForm(names)));
      expectWhole(await readInReader(page));
      await page.close();
    },
  );
});

describe('a form around the article with a field for whatever it can do', () => {
  async function openForm(address: string): Promise<Page> {
    const page = await open(writePage(['']), address);
    const names = await page.evaluate(() => {
      const found: string[] = [];
      for (const name in HTMLFormElement.prototype) found.push(name);
      return found;
    });
    expect(names).toEqual(expect.arrayContaining(['parentNode', 'matches', 'submit']));
    session.server.serve(address, writePage(writeForm(names)));
    await page.goto(address);
    return page;
  }

  test('is read through, in reader and popup', async () => {
    const page = await openForm(ARTICLE);
    expectWhole(await readInReader(page));
    await page.close();
  });

  test('is read through on another site, too', async () => {
    const page = await openForm(elsewhere);
    const popup = await session.openPopup(page);
    await poll(() => readText(popup, 'article')).toContain('Ende. Die Werften');
    expect(await readText(popup, 'article')).not.toContain('Geheim');
    await popup.close();
    await page.close();
  });
});
