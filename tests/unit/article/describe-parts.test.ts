import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { openPage } from '@/utils/article/page.ts';
import type { Removal } from '@/utils/article/removal-record.ts';
import { RemovalRecord } from '@/utils/article/removal-record.ts';
import { describeParts } from '@/utils/article/removed-parts.ts';

const url = 'https://hafen.example.org/licht';

/** A page, and the same parts in the copy of it that Readability works on. */
function open(html: string) {
  const { document } = new JSDOM(`<body>${html}</body>`, { url }).window;
  const copy = document.cloneNode(true) as Document; // a document's clone is one
  const find = (root: Document, id: string): Element => {
    const element = root.getElementById(id);
    if (!element) throw new Error(`There is no ${id}.`);
    return element;
  };
  return {
    page: openPage(document, new URL(url)),
    inPage: (id: string) => find(document, id),
    inCopy: (id: string) => find(copy, id),
  };
}

/** What is told of them, without what they bring back. */
const tell = (page: ReturnType<typeof open>['page'], removals: Removal[]) =>
  describeParts(page, removals).map(({ restore, ...told }) => ({ ...told, back: restore() }));

describe('a part that was found in a copy of the page', () => {
  const { page, inPage, inCopy } = open('<div id="a">Ebbe</div><div id="b">Flut</div>');
  const told = { before: 0, canPutBack: false, back: undefined };
  const shown = { kind: 'advert', snippet: 'Ebbe', before: 0, canPutBack: true, back: '<p>Ebbe</p>' };

  test('is only named', () => {
    expect(tell(page, [{ kind: 'advert', start: inCopy('a') }])).toEqual([
      { kind: 'advert', snippet: 'Ebbe', ...told },
    ]);
  });

  test('comes once, where the page has it, too', () => {
    const removals: Removal[] = [
      { kind: 'advert', start: inCopy('a') },
      { kind: 'advert', start: inPage('a') },
    ];
    expect(tell(page, removals)).toEqual([shown]);
  });

  test('comes beside others of its kind, and of its words', () => {
    const removals: Removal[] = [
      { kind: 'advert', start: inPage('a') },
      { kind: 'advert', start: inCopy('b') },
      { kind: 'social', start: inCopy('a') },
    ];
    expect(tell(page, removals)).toEqual([
      shown,
      { kind: 'advert', snippet: 'Flut', ...told },
      { kind: 'social', snippet: 'Ebbe', ...told },
    ]);
  });

  test.each(['hidden', 'paywall'] as const)('is not quoted where it is kept back: %s', (kind) => {
    const removals: Removal[] = [
      { kind, start: inCopy('a') },
      { kind, start: inPage('b') },
    ];
    expect(tell(page, removals)).toEqual([{ kind, snippet: '', ...told }]);
  });

  test('may be a line', () => {
    const element = page.make('p', ['Ebbe und Flut']);
    const line = { element, source: inCopy('a'), start: inCopy('a') };
    expect(tell(page, [{ kind: 'advert', start: inCopy('a'), line }])).toEqual([
      { kind: 'advert', snippet: 'Ebbe und Flut', ...told },
    ]);
  });
});

test.each([
  ['digits', '<div id="a">2023</div>', { snippet: '2023', canPutBack: true, back: '<p>2023</p>' }],
  ['marks alone', '<div id="a">– … –</div>', { snippet: '– … –', canPutBack: false, back: undefined }],
  ['nothing', '<div id="a"></div>', { snippet: '', canPutBack: false, back: undefined }],
  [
    'a picture',
    '<img id="a" src="/a.jpg" alt="Mole">',
    {
      snippet: 'Mole',
      canPutBack: true,
      back: '<figure><img src="https://hafen.example.org/a.jpg" alt="Mole"></figure>',
    },
  ],
  [
    'a picture behind an icon',
    '<div id="a"><img src="/i.svg" width="16" alt="Icon"><img src="/a.jpg" alt="Mole"></div>',
    {
      snippet: 'Mole',
      canPutBack: true,
      back: '<figure><img src="https://hafen.example.org/a.jpg" alt="Mole"></figure>',
    },
  ],
  [
    'what runs beside words',
    '<div id="a">Ebbe<button>Flut</button><script>x()</script></div>',
    { snippet: 'Ebbe', canPutBack: true, back: '<p>Ebbe</p>' },
  ],
])('of a part with %s is told what may come back', (_, html, expected) => {
  const { page, inPage } = open(html);
  expect(tell(page, [{ kind: 'advert', start: inPage('a') }])).toEqual([
    { kind: 'advert', before: 0, ...expected },
  ]);
});

test('what was built from one element is that element, a line is its own', () => {
  const { page, inPage } = open('<div id="a">Ebbe<br>Flut</div>');
  const record = new RemovalRecord();
  const element = page.make('p', ['Ebbe']);
  const [text] = inPage('a').childNodes;
  if (!text) throw new Error('There is no text.');
  const built = { element, source: inPage('a'), start: inPage('a') };
  const line = { element, source: inPage('a'), start: text };
  record.add('advert', element, built);
  record.add('social', 'Ebbe', line);
  record.add('related', inPage('a'));
  expect(record.removals).toEqual([
    { kind: 'advert', start: inPage('a') },
    { kind: 'social', start: text, line },
    { kind: 'related', start: inPage('a') },
  ]);
  expect(() => record.add('advert', 'Ebbe')).toThrow('advert without its place');
});
