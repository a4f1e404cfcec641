import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { readFixture } from './fixtures.ts';
import { isFirefox } from './launch.ts';
import { openReader, readHeadline, readPage } from './reader.ts';
import type { Session } from './session.ts';
import { poll, test } from './test.ts';

const sample = readFixture('sample-2023');

/** Styles that would reach into a reader that let them: what is inherited, and what bears our names. */
const LOUD = `<style>
  :root, body, div, dialog {
    --paper: lime !important; --ink: fuchsia !important; --text: 40px !important; --serif: cursive !important;
    --step-4: 90px !important; --progress: 1 !important;
    font: italic 700 31px/3 monospace !important; letter-spacing: 5px !important; word-spacing: 20px !important;
    color: fuchsia !important; text-transform: uppercase !important; text-align: right !important;
    text-indent: 50px !important; white-space: pre !important; cursor: wait !important; hyphens: none !important;
    visibility: hidden !important; pointer-events: none !important; user-select: none !important;
    list-style: square !important; text-shadow: 0 0 9px lime !important; quotes: "x" "x" !important;
  }
  @font-face { font-family: "Literata"; src: local("monospace"); }
  ::part(x), dialog *, main, article, h1, p, button { color: lime !important; font-size: 3rem !important; }
  ::selection { background: lime !important; }
</style>`;

const THROWS_OUT = `<script>addEventListener('DOMContentLoaded', () =>
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) node.remove();
  }).observe(document.documentElement, { childList: true }));</script>`;

describe('nothing of the page reaches the text', () => {
  test.for([
    { where: 'beside its body', extra: '' },
    { where: 'within its body', extra: THROWS_OUT },
  ])('where the reader stands $where', async ({ extra }, { session, onTestFinished }) => {
    const quiet = await open(session, '');
    onTestFinished(() => quiet.close());
    await openReader(session, quiet);
    const usual = await session.inReader(quiet, readStyles);
    const loud = await open(session, LOUD + extra);
    onTestFinished(() => loud.close());
    await openReader(session, loud);
    expect(await session.inReader(loud, readStyles)).toEqual(usual);
  });
});

test('nothing of the reader reaches the page', async ({ session, onTestFinished }) => {
  const page = await open(session, '');
  onTestFinished(() => page.close());
  const [before, styles] = [await readPage(page), await page.evaluate(readPageStyles)];
  await openReader(session, page);
  expect(await page.evaluate(readPageStyles)).toEqual(styles);
  expect(await page.evaluate(seeReader)).toEqual({ inHead: 0, roots: 0, rules: 0 });
  await page.keyboard.press('Escape');
  await poll(() => readHeadline(session, page)).toBeUndefined();
  expect(await page.evaluate(readPageStyles)).toEqual(styles);
  await poll(() => readPage(page)).toEqual(before);
});

test('the page beneath takes no focus, no clicks and no keys', async ({ session, onTestFinished }) => {
  const page = await open(session, '<script>heard = []</script>');
  onTestFinished(() => page.close());
  await openReader(session, page);
  const answer = await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('a[href], button, input')) element.focus();
    const { heard } = globalThis as unknown as { heard: string[] };
    for (const name of ['keydown', 'keyup', 'click'])
      document.body.addEventListener(name, () => heard.push(name), true);
    return document.activeElement?.matches('a, button, input');
  });
  expect(answer).toBe(false);
  await page.keyboard.press('PageDown');
  await page.mouse.click(640, 450);
  expect(await page.evaluate('heard')).toEqual([]);
});

// Puppeteer reads the tree of accessibility in Chromium alone.
test.skipIf(isFirefox)(
  'screen readers find the reader, and nothing else',
  async ({ session, onTestFinished }) => {
    const page = await open(session, '');
    onTestFinished(() => page.close());
    await openReader(session, page);
    const tree = await page.accessibility.snapshot({ interestingOnly: true });
    expect(tree?.children?.map(({ role, name }) => `${role}: ${name}`)).toEqual(['dialog: Lesemodus']);
    const words = JSON.stringify(tree);
    expect(words).toContain(sample.article?.title);
    expect(words).not.toContain('RUBRIKEN');
  },
);

test('the reader never opens in frames', async ({ session, onTestFinished }) => {
  const outer = 'https://deutsche-wirtschafts-nachrichten.de/rahmen';
  const frame = `<iframe src="${sample.address}" style="width: 900px; height: 700px"></iframe>`;
  session.server.serve(sample.address, sample.html);
  session.server.serve(outer, `<!doctype html><title>Rahmen</title><body><h1>Außen</h1>${frame}</body>`);
  const page = await session.openPage(outer);
  onTestFinished(() => page.close());
  const inner = await page.waitForFrame((one) => one.url() === sample.address);
  await inner.waitForSelector('h1');
  await session.pressReaderKey(page);
  await poll(() => readHeadline(session, page)).toBeDefined(); // the outer page: no article
  expect(await inner.evaluate(() => [document.adoptedStyleSheets.length, document.fonts.size])).toEqual([
    0, 0,
  ]);
  expect(await inner.evaluate(() => document.documentElement.children.length)).toBe(2);
});

test('a page in fullscreen stays there, beneath', async ({ session, onTestFinished }) => {
  const page = await open(session, '');
  onTestFinished(() => page.close());
  await page.evaluate(() => {
    const enter = (event: Event) => {
      event.preventDefault(); // it may be a link
      void document.querySelector('h1')?.requestFullscreen();
    };
    addEventListener('click', enter, { once: true, capture: true });
  });
  await page.mouse.click(5, 300);
  await poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('h1');
  await openReader(session, page);
  expect(
    await session.inReader(page, (root) => document.elementFromPoint(innerWidth / 2, 300) === root.host),
  ).toBe(true);
  await session.pressReaderKey(page);
  await poll(() => readHeadline(session, page)).toBeUndefined();
  expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('h1');
});

async function open(session: Session, head: string): Promise<Page> {
  session.server.serve(
    sample.address,
    `${sample.html}`.replace('</head>', () => `${head}</head>`),
  );
  return session.openPage(sample.address);
}

/** All computed styles of some elements of the reader, sizes and places aside where the text may break otherwise. */
function readStyles(root: ShadowRoot): Record<string, string[]> {
  const selectors = [
    'dialog',
    'main',
    'h1',
    '.article-lead',
    '.article-text > p',
    '.byline',
    'button',
    'summary',
  ];
  const read = (element: Element): string[] => {
    const style = getComputedStyle(element);
    return [...style]
      .filter((name) => !name.startsWith('--'))
      .map((name) => `${name}: ${style.getPropertyValue(name)}`);
  };
  return Object.fromEntries(
    selectors.map((selector) => [selector, read(root.querySelector(selector) ?? document.body)]),
  );
}

/** What elements of the page look like, sizes aside: without its scrollbar the page is a little wider. */
function readPageStyles(): string[] {
  const names =
    'color background-color font letter-spacing text-align cursor display visibility user-select --ink --size';
  const elements = [...document.querySelectorAll('body *')].filter((_, index) => index % 25 === 0);
  return elements.map((element) => {
    const style = getComputedStyle(element);
    return names
      .split(' ')
      .map((name) => `${name}: ${style.getPropertyValue(name)}`)
      .join('; ');
  });
}

/** What a script of the page could find of us, but for a stranger without content. */
function seeReader() {
  const all = [...document.querySelectorAll('*')];
  return {
    inHead: [...document.head.children].filter(({ outerHTML }) => /klartext/i.test(outerHTML)).length,
    roots: all.filter((element) => element.shadowRoot).length,
    rules: [...document.styleSheets].filter(({ href }) => href?.includes('extension')).length,
  };
}
