import fc from 'fast-check';
import { expect, test } from 'vitest';
import { net } from '@/utils/article/net.ts';
import { readPage } from '@/utils/article/read.ts';
import { sanitize } from '@/utils/article/sanitize.ts';
import { PROSE, VECTORS } from './vectors.ts';

const PAGES = 60;
/** Milliseconds for one page; jsdom is some twenty times slower than a browser. */
const LONGEST = 4000;

const names =
  'p p p div div section article h1 h2 h3 ul ol li table tr td figure figcaption img a strong em br blockquote pre ' +
  'aside nav footer form iframe noscript script style template svg math select textarea x-y dl dt dd font span main';
const classes = 'lead teaser related-box newsletter comments ad paywall share article-text byline date'.split(
  ' ',
);

const text = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 2, arbitrary: fc.constant(PROSE) },
  { weight: 2, arbitrary: fc.constantFrom(...Object.values(VECTORS).flat()) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const attribute = fc.oneof(
  fc.tuple(fc.constantFrom('class', 'id'), fc.constantFrom(...classes)),
  fc.tuple(
    fc.constantFrom('href', 'src', 'alt', 'title', 'srcset', 'data-src', 'colspan', 'start', 'lang'),
    text,
  ),
  fc.tuple(fc.constant('style'), fc.constantFrom('display:none', 'font-weight:bold', 'visibility:hidden')),
  fc.tuple(fc.constantFrom('onclick', 'hidden', 'role', 'itemprop', 'rel', 'datetime'), text),
);

/** An element as data: its name, attributes, and what is in it. */
type Tree = string | { name: string; attributes: [string, string][]; children: Tree[] };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'small', withCrossShrink: true },
    text,
    fc.record({
      name: fc.constantFrom(...names.split(' ')),
      attributes: fc.array(attribute, { maxLength: 3 }),
      children: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  ),
}));
const trees = fc.array(tree, { minLength: 1, maxLength: 8 });

/** Made node by node: nestings come about that no parser would leave, as scripts of pages make them. */
function build(node: Tree, page: Document): Node {
  if (typeof node === 'string') return page.createTextNode(node);
  const element = page.createElement(node.name);
  for (const [name, value] of node.attributes) element.setAttribute(name, value);
  element.append(...node.children.map((child) => build(child, page)));
  return element;
}

const wordsOf = (words: string): string[] => words.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Everything that a page says anywhere, word by word. */
function wordsOfPage(page: Document): Set<string> {
  const words = new Set<string>();
  const add = (value: string | null) => {
    for (const word of wordsOf(value ?? '')) words.add(word);
  };
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    add(node.nodeValue);
    if (node instanceof Element) for (const { value } of node.attributes) add(decode(value));
  }
  return words;
}

/** Addresses come out escaped. */
const decode = (value: string): string => `${value} ${encodeURI(value.toWellFormed())}`;

/** Whether a word was there, or its pieces: an element in the middle of a word doesn't end it. */
function isMadeOf(word: string, words: ReadonlySet<string>): boolean {
  const ends = new Set([0]);
  for (let end = 1; end <= word.length; end++)
    for (const start of ends) if (words.has(word.slice(start, end))) ends.add(end);
  return ends.has(word.length);
}

/** Words of our own: labels of what was embedded, and marks of lists. */
const OURS = /^(?:Video|Audio|Eingebetteter|Inhalt|Embedded|content|\d+)$/;

test('whatever a page is made of, reading it ends, changes nothing and brings nothing that was not there', () => {
  let articles = 0;
  fc.assert(
    fc.property(trees, fc.boolean(), (all, hasProse) => {
      const page = document.implementation.createHTMLDocument('Werften an der Ostsee');
      page.body.append(...all.map((node) => build(node, page)));
      if (hasProse) page.body.append(build({ name: 'p', attributes: [], children: [PROSE.repeat(3)] }, page));
      const before = page.documentElement.outerHTML;
      const start = performance.now();
      const { extraction, parts } = readPage(net, page, 'https://example.org/bericht', { anyway: true });
      const restored = parts.map((part) => part.restore() ?? '');
      expect(performance.now() - start).toBeLessThan(LONGEST);
      expect(page.documentElement.outerHTML).toBe(before);
      if (!extraction.ok) return;
      articles++;
      const { content, text, lead, title } = extraction.article;
      for (const html of [content, ...restored]) expect(sanitize(html)).toBe(html);
      const said = wordsOfPage(page);
      const words = wordsOf([title, lead, text].join(' ')).filter((word) => !OURS.test(word));
      expect(words.filter((word) => !isMadeOf(word, said))).toEqual([]);
    }),
    { numRuns: PAGES, seed: 20261125 },
  );
  expect(articles).toBeGreaterThan(PAGES / 4);
}, 60_000);
