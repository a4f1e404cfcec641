import { describe, expect, test, vi } from 'vitest';
import { ShownCopier } from '@/utils/article/copy-shown.ts';
import { net } from '@/utils/article/net.ts';
import { openPage } from '@/utils/article/page.ts';
import { readPage } from '@/utils/article/read.ts';
import { squeeze, visibleText } from '@/utils/article/text.ts';
import { LONGEST_TEXT } from '@/utils/article/too-large.ts';
import { PROSE } from './vectors.ts';

vi.setConfig({ testTimeout: 120_000 });

const ADDRESS = 'https://example.org/bericht';

/** Reads a page and everything that can be put back into it; gives the milliseconds, too. */
function read(page: Document) {
  const start = performance.now();
  const reading = readPage(net, page, ADDRESS, { anyway: true });
  const restored = reading.parts.map((part) => part.restore() ?? '');
  return { ...reading, restored, took: performance.now() - start };
}

function open(body: string, head = ''): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="de"><head><title>Werften an der Ostsee</title>${head}</head><body><main><article>` +
      `<h1>Werften an der Ostsee</h1>${body}</article></main></body></html>`,
    'text/html',
  );
}

/** Elements in each other, made as scripts make them: parsers stop at some 500. */
function nest(page: Document, name: string, levels: number, inner: string): Element {
  const outer = page.createElement(name);
  let last = outer;
  for (let level = 1; level < levels; level++) last = last.appendChild(page.createElement(name));
  last.append(inner);
  return outer;
}

function deepest(element: Element): Element {
  let last = element;
  while (last.firstElementChild) last = last.firstElementChild;
  return last;
}

const paragraph = `<p>${PROSE.repeat(3)}</p>`;

describe('3,000 levels', () => {
  test('of boxes are read', () => {
    const page = open(paragraph);
    page.querySelector('article')?.append(nest(page, 'div', 3000, 'Tief unten steht ein Satz.'));
    const { extraction } = read(page);
    expect(extraction.ok).toBe(true);
  });
});

describe('4,000 levels', () => {
  const copy = (part: Element) =>
    new ShownCopier(openPage(part.ownerDocument, new URL(ADDRESS))).copy(part, () => false);

  test('of a part are copied flat, without what is hidden in them', () => {
    const page = open(paragraph);
    const part = nest(page, 'div', 4000, 'Tief unten steht ein Satz.');
    deepest(part).innerHTML +=
      '<p hidden>Geheim.</p><p>Darunter noch <a href="/a">ein</a><a href="/b">Weg</a>.</p>';
    const copied = copy(part);
    expect(squeeze(copied?.textContent)).toBe('Tief unten steht ein Satz. Darunter noch ein Weg.');
    expect(visibleText(copied as Node)).toBe('Tief unten steht ein Satz. Darunter noch ein Weg.');
  });

  test("around a part don't keep it from being copied, but what is hidden around it does", () => {
    const page = open(paragraph);
    const outer = nest(page, 'div', 4000, '');
    deepest(outer).innerHTML = '<p class="newsletter">Jeden Morgen Post von der Küste</p>';
    const part = outer.querySelector('.newsletter') as Element; // it was just made
    expect(copy(part)?.textContent).toBe('Jeden Morgen Post von der Küste');
    outer.setAttribute('hidden', '');
    expect(copy(part)).toBeUndefined();
  });
});

const long = 'Werft '.repeat(LONGEST_TEXT / 6 + 1);

describe('a page is turned down, even when asked to try,', () => {
  test.each([
    ['more text than a thick book', `<div>${long}</div>`],
    ['a hundred thousand elements', '<br>'.repeat(100_000)],
  ])('for %s', (_, body) => {
    expect(read(open(paragraph + body)).extraction).toEqual({ ok: false, reason: 'tooLarge' });
  });
});

describe('a page is read that is large for', () => {
  test.each([
    ['its code', `<script type="application/json">${long}</script><style>/*${long}*/</style>`],
    ['what an attribute holds', `<img src="data:image/png;base64,${'A'.repeat(LONGEST_TEXT)}">`],
  ])('%s', (_, body) => {
    expect(read(open(paragraph + body)).extraction.ok).toBe(true);
  });
});

/** Milliseconds in jsdom, which is many times slower than a browser, on a machine that does other things besides. */
const LONGEST = 45_000;

describe('much of one thing', () => {
  test('a paragraph of nearly 1 MB comes whole', () => {
    const { extraction, took } = read(open(`<p>${PROSE.repeat(1_000_000 / PROSE.length)}</p>`));
    expect(extraction.ok && extraction.article.characterCount).toBeGreaterThan(990_000);
    expect(took).toBeLessThan(LONGEST);
  });

  test('of 5 MB is turned down', () => {
    const { extraction, took } = read(open(`<p>${PROSE.repeat((5 * 2 ** 20) / PROSE.length)}</p>`));
    expect(extraction).toEqual({ ok: false, reason: 'tooLarge' });
    expect(took).toBeLessThan(LONGEST);
  });

  const mega = 1_000_000;

  // Each was looked at anew from each of its characters once.
  test.each([
    ['a paragraph of dashes', `<p>${'–'.repeat(mega)}</p>`],
    ['a paragraph with a gap that never breaks', `<p>Hier${'\u00a0'.repeat(mega)}dort.</p>`],
    ['preformatted text with a gap', `<pre>Hier${' '.repeat(mega)}dort.</pre>`],
    ['a set of pictures that is none', `<img srcset="${'x'.repeat(mega)} y" src="/kran.jpg">`],
  ])('%s is read', (_, body) => {
    const { extraction, took } = read(open(paragraph + body + paragraph));
    expect(extraction.ok).toBe(true);
    expect(took).toBeLessThan(LONGEST);
  });

  test.each([
    ['a headline with a gap', { headline: `Werften${' '.repeat(900_000)}an der Ostsee - x` }],
    ['an author of dashes', { author: '–'.repeat(900_000) }],
    ['an author of one word', { author: 'x'.repeat(900_000) }],
    ['authors that are named nowhere', { author: Array.from({ length: 60_000 }, () => ({ '@id': 1 })) }],
  ])('JSON-LD with %s is read', (_, article) => {
    const json = JSON.stringify({ '@type': 'NewsArticle', ...article });
    const { extraction, took } = read(open(paragraph, `<script type="application/ld+json">${json}</script>`));
    expect(extraction).toMatchObject({ ok: true, article: { title: 'Werften an der Ostsee', authors: [] } });
    expect(took).toBeLessThan(LONGEST);
  });

  test.each([
    ['one long word', 'x'.repeat(10 * 2 ** 20)],
    ['brackets in each other', '['.repeat(10 * 2 ** 20)],
    ['braces that are never closed', '{"a":'.repeat(2 * 2 ** 20)],
    ['a chain of graphs', `${'{"@graph":['.repeat(50_000)}1${']}'.repeat(50_000)}`],
    [
      'names that name each other',
      JSON.stringify([1, 2].map((id) => ({ '@type': 'NewsArticle', '@id': id, author: { '@id': 3 - id } }))),
    ],
  ])('JSON-LD of %s says nothing, and the article is read', (_, json) => {
    const { extraction, took } = read(open(paragraph, `<script type="application/ld+json">${json}</script>`));
    expect(extraction).toMatchObject({ ok: true, article: { title: 'Werften an der Ostsee', authors: [] } });
    expect(took).toBeLessThan(LONGEST);
  });
});
