import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extract } from '@/utils/article/extract.ts';
import { linesOf, PROSE, paragraphs, readBody, TITLE } from './prose-page.ts';

const OTHER =
  'Die Werft von Altensiel baut indessen ihren letzten Kutter, und wer ihn bestellt hat, sagt sie nicht.';
const address = 'https://deutsche-wirtschafts-nachrichten.de/704821/ein-licht-fuer-die-mole';
const heading = `<h1>${TITLE}</h1>`;

describe('of what stands around headline and text', () => {
  test.each([
    ['nothing above the headline', `<div><p>${OTHER}</p>${heading}${paragraphs}</div>`, []],
    [
      'nothing above the headline, where that has an element of its own',
      `<div><p>${OTHER}</p><header>${heading}</header>${paragraphs}</div>`,
      [],
    ],
    ['nothing above both', `<p>${OTHER}</p>${heading}<div>${paragraphs}</div>`, []],
    [
      'what stands between them',
      `<div>${heading}<section><p>${OTHER}</p></section><div>${paragraphs}</div></div>`,
      [OTHER],
    ],
    [
      'nothing behind the text',
      `<div>${heading}<div>${paragraphs}</div><section><p>${OTHER}</p></section></div>`,
      [],
    ],
  ])('%s is the text', (_, body, more) => {
    expect(linesOf(readBody(body))).toEqual([...more, ...PROSE]);
  });

  test('where a site has its text is no box, whatever stands around it is called', () => {
    const html = `<body class="page_article"><div id="article" data-ct="article" data-id="704821"><h1>${TITLE}</h1>
      <div class="newsletter"><div class="art-content">${paragraphs}</div></div></div>
      <div>${`<p>${OTHER}</p>`.repeat(40)}</div></body>`;
    const extraction = extract(new JSDOM(html, { url: address }).window.document, address);
    expect(extraction).toMatchObject({ ok: true, article: { text: PROSE.join('\n\n') } });
  });

  test('a headline below its text takes nothing of it', () => {
    expect(readBody(`<div>${paragraphs}</div>${heading}`)).toMatchObject({
      title: TITLE,
      text: PROSE.join('\n\n'),
    });
  });

  test('a headline among its paragraphs divides it: what stands above is something else', () => {
    const [first = '', ...others] = PROSE.map((text) => `<p>${text}</p>`);
    expect(linesOf(readBody(`<div>${first}${heading}${others.join('')}</div>`))).toEqual(PROSE.slice(1));
  });

  test('there is no headline at all', () => {
    expect(linesOf(readBody(`<div>${paragraphs}</div>`, `<title>${TITLE}</title>`))).toEqual(PROSE);
  });
});

describe('of the lines behind the text of a layout', () => {
  function readLayout(image: string) {
    const html = `<body class="page_article"><div id="article" data-ct="article" data-id="704821">
      <div class="article-title"><h1>${TITLE}</h1></div><div class="article-flash">${OTHER}</div>
      <div class="article-mainpic">${image}</div><div class="art-content">${paragraphs}</div>
      <p>DWN-Wochenrückblick</p><p>${OTHER}</p><div><p>DWN-Wochenrückblick</p></div>
      <div hidden><p>DWN-Wochenrückblick</p></div></div></body>`;
    const extraction = extract(new JSDOM(html, { url: address }).window.document, address);
    if (!extraction.ok) throw new Error(extraction.reason);
    return extraction.article;
  }

  test.each([
    ['where lead and picture are named', '<img src="/mole.jpg" alt="">'],
    ['where the text is read from the headline on', ''],
  ])('those that are known go into the account, %s', (_, image) => {
    const { text, removed } = readLayout(image);
    expect(text).toBe(PROSE.join('\n\n'));
    expect(removed.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { kind: 'hidden', count: 1, snippet: '' },
      { kind: 'newsletter', count: 2, snippet: 'DWN-Wochenrückblick' },
    ]);
  });
});
