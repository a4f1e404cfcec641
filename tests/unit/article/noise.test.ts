import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extract } from '@/utils/article/extract.ts';
import { findSiteNoise } from '@/utils/article/noise.ts';
import { RemovalLog } from '@/utils/article/removal.ts';
import { dwnRules } from '@/utils/sites/dwn.ts';
import { linesOf, PROSE, paragraphs, readProsePage } from './prose-page.ts';

const MORE = PROSE.map((text) => `Eine Möwe sagt: ${text}`);
const more = MORE.map((text) => `<p>${text}</p>`).join('');

test('what holds half of the text is no box, whatever its name', () => {
  const article = readProsePage(`${paragraphs}<div class="newsletter">${more}</div>`);
  expect(linesOf(article)).toEqual([...PROSE, ...MORE]);
});

test('comments are one, though they are as long as the text', () => {
  const article = readProsePage(`${paragraphs}<div class="comments">${more}</div>`);
  expect(linesOf(article)).toEqual(PROSE);
  expect(article.removed).toMatchObject([{ kind: 'comments', count: 1 }]);
});

test('what stands with the headline stays, whatever the name of their box', () => {
  const lead = 'Elf Jahre lang war der Hafen nachts schwarz, nun zahlen die Fischer selbst.';
  const html = `<main><div class="post-nav"><h1>Ein Licht</h1><p>${lead}</p></div><article>${paragraphs}</article></main>`;
  const extraction = extract(new JSDOM(html).window.document, 'https://hafen.example.org/licht');
  expect(extraction).toMatchObject({ article: { text: [lead, ...PROSE].join('\n\n') } });
});

describe('what the site’s own rules name is no text, and of it', () => {
  test.each([
    ['each part is told', '<div class="newsbox">Die Werft</div>', [['teasers', 1]]],
    ['a picture alone is told', '<div class="newsbox"><img src="/werft.jpg"></div>', [['teasers', 1]]],
    ['a place kept for an advert is told', '<div class="adslot"></div>', [['advert', 1]]],
    ['other places that stay empty are not', '<div class="newsbox">\n </div>', []],
    [
      'of parts in each other the innermost is told',
      '<div class="art-radar">Themen<div class="newsbox">Die Werft</div></div>',
      [['teasers', 1]],
    ],
  ])('%s', (_, html, told) => {
    const { document } = new JSDOM(`${html}<p>Licht</p>`).window;
    const removed = new RemovalLog();
    const noise = findSiteNoise(document, dwnRules, removed);
    expect([...noise.keys()]).toEqual([...document.querySelectorAll('[class]')]);
    expect(removed.list().map(({ kind, count }) => [kind, count])).toEqual(told);
  });
});
