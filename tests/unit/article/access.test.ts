import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { judgeAccess } from '@/utils/article/access.ts';
import { openPage } from '@/utils/article/page.ts';
import { paragraphs, readProsePage } from './prose-page.ts';

const TWENTY = 'Licht und Mole und Hafen und Werft und Siel und Sand und Boot und Fisch und Netz und Wind.';
/** A text of exactly so many words, twenty and its multiples. */
const words = (count: number): string => `<p>${TWENTY} Ende.</p>`.repeat(count / 20);

function accessOf(text: string, stated: string): string {
  const jsonLd = `{"@type":"NewsArticle","headline":"Ein Licht für die Mole"${stated}}`;
  return readProsePage(text, `<script type="application/ld+json">${jsonLd}</script>`).access;
}

const WITHHELD = ',"isAccessibleForFree":false';

describe('a text that is not free', () => {
  test('is whole with four fifths of the words it promises, for counting differs', () => {
    const promised = (count: number) => `${WITHHELD},"wordCount":${count}`;
    expect(accessOf(words(200), promised(250))).toBe('full');
    expect(accessOf(words(200), promised(252))).toBe('teaser');
  });

  test('is whole from 250 words on where nothing tells how many it has', () => {
    expect(accessOf(words(240), WITHHELD)).toBe('teaser');
    expect(accessOf(words(260), WITHHELD)).toBe('full');
  });

  test('is a teaser where the part for subscribers holds a mere notice', () => {
    const part = `${WITHHELD},"hasPart":{"isAccessibleForFree":false,"cssSelector":".abo"}`;
    expect(accessOf(`${words(300)}<div class="abo">Weiter geht es im Abo.</div>`, part)).toBe('teaser');
    expect(accessOf(`<p>Das Licht.</p><div class="abo">${paragraphs}</div>`, part)).toBe('full');
  });

  test('is whole where one of several parts for subscribers is shown', () => {
    const part = (name: string) => `{"isAccessibleForFree":false,"cssSelector":".${name}"}`;
    const parts = `${WITHHELD},"hasPart":[${part('hinweis')},${part('abo')}]`;
    expect(accessOf(`<p>Das Licht.</p><div class="abo">${paragraphs}</div>`, parts)).toBe('full');
  });
});

test.each([
  [
    'a text for subscribers is a teaser short of its words',
    'class="hardpay" data-wordcount="900"',
    300,
    'teaser',
  ],
  ['and full with all of them', 'class="hardpay" data-wordcount="900"', 890, 'full'],
  ['one of unknown length is a teaser where it is short', 'class="hardpay"', 200, 'teaser'],
  ['and full where it is long', 'class="hardpay"', 300, 'full'],
  ['every other text is full', 'data-wordcount="900"', 200, 'full'],
])('on the paper’s pages, which mark it themselves: %s', (_, marks, wordCount, access) => {
  const { document } = new JSDOM(`<div id="article" ${marks}></div>`).window;
  const address = new URL('https://deutsche-wirtschafts-nachrichten.de/700001/mole');
  expect(judgeAccess(openPage(document, address), wordCount)).toBe(access);
});

test('a free text is full, however few of the promised words are there', () => {
  expect(accessOf(paragraphs, ',"isAccessibleForFree":true,"wordCount":900')).toBe('full');
  expect(accessOf(paragraphs, ',"wordCount":900')).toBe('full');
});
