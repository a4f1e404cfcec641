import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFixture } from '@/tests/fixtures/fixtures.ts';
import type { Article, Extraction } from '@/utils/article/article.ts';
import { ShownCopier } from '@/utils/article/copy-shown.ts';
import { extract } from '@/utils/article/extract.ts';
import { net } from '@/utils/article/net.ts';
import { openPage } from '@/utils/article/page.ts';
import { type Reading, readPage } from '@/utils/article/read.ts';
import { squeeze } from '@/utils/article/text.ts';

const shapes = ['sample-2023', 'redesigned-2026', 'subscriber-2024', 'interview-2018'];

function open(html: string, url: string): Document {
  return new JSDOM(html, { url }).window.document;
}

const ADDRESS = 'https://example.org/bericht';
const PROSE =
  'Die Werften an der Ostsee haben wieder volle Auftragsbücher, doch die Banken zögern seit Monaten. ';

/** A page of another site with a part ahead of, between and behind its paragraphs. */
function read(part: string, style = '', address = ADDRESS): Reading & { document: Document } {
  const paragraph = `<p>${PROSE.repeat(3)}</p>`;
  const html = `<!DOCTYPE html><html lang="de"><head><title>Werften</title><style>${style}</style></head><body><main>
    <h1>Werften an der Ostsee</h1><article>${paragraph}${paragraph}${part}${paragraph}</article></main></body></html>`;
  const document = open(html, address);
  return { ...readPage(net, document, address, { anyway: true }), document };
}

/** What all parts of a page would put back. */
const restoreAll = ({ parts }: Reading): string => parts.map((part) => part.restore() ?? '').join('\n');

const parse = (html = ''): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a page, with those apart that only its elements keep apart. */
function wordsOfPage(node: Node): string[] {
  return node.hasChildNodes() ? [...node.childNodes].flatMap(wordsOfPage) : wordsOf(node.nodeValue ?? '');
}

describe.each(shapes)('%s', (name) => {
  const { source, expected } = readFixture(name);
  let document: Document;
  let before: string;
  let reading: Reading;
  let extraction: Extraction;
  let parts: Reading['parts'];
  let article: Article;
  let blocks: Element[];

  beforeAll(() => {
    document = open(source, expected.address);
    before = document.documentElement.outerHTML;
    reading = readPage(net, document, expected.address);
    ({ extraction, parts } = reading);
    if (!extraction.ok) throw new Error(extraction.reason);
    ({ article } = extraction);
    blocks = [...parse(article.content).children];
  }, 30_000);

  test('every part of the account is there, the article is the same, and so is the page', () => {
    const counted = article.removed.map(({ kind, count }) => [kind, count]);
    const listed = article.removed.map(({ kind }) => [kind, parts.filter((p) => p.kind === kind).length]);
    expect(listed).toEqual(counted);
    restoreAll(reading);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(extract(document, expected.address)).toEqual(extraction);
  }, 30_000);

  test('what comes back was on the page, word for word, and starts as its snippet says', () => {
    const words = new Set(wordsOfPage(document.body));
    for (const part of parts) {
      const html = part.restore();
      expect(html !== undefined, part.snippet).toBe(part.canPutBack);
      const back = wordsOfPage(parse(html));
      expect(back.filter((word) => !words.has(word))).toEqual([]);
      const start = wordsOf(part.snippet.replace(/\S*…$/, '')).join('');
      if (html) expect(back.join('')).toMatch(new RegExp(`^${start}`));
    }
  });

  test('each part stands where it stood: in the order of the page, between the same blocks', () => {
    const places = parts.map(({ before: place }) => place);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const all = squeeze(document.body.textContent).replace(/\s/g, '');
    const positionOf = (text: string) => all.indexOf(text.replace(/\s/g, '').slice(0, 60));
    for (const part of parts.filter(({ kind }) => kind === 'related')) {
      const at = positionOf(parse(part.restore()).textContent ?? '');
      const [last, next] = [blocks[part.before - 1], blocks[part.before]];
      if (last) expect(positionOf(squeeze(last.textContent))).toBeLessThan(at);
      if (next) expect(positionOf(squeeze(next.textContent))).toBeGreaterThan(at);
    }
  });

  test('a pay wall and what is hidden stay where they are', () => {
    const keptBack = parts.filter(({ kind }) => kind === 'paywall' || kind === 'hidden');
    expect(keptBack.map((part) => part.restore())).toEqual(keptBack.map(() => undefined));
  });
});

describe('what a part brings back', () => {
  const box = (inner: string) =>
    `<aside class="related-box"><p>Mehr dazu in dieser Reihe</p>${inner}</aside>`;

  test('text, links and pictures', () => {
    const reading = read(box('<div><img src="/kran.jpg" alt="Kran"><a href="/2">Der Kran</a></div>'));
    expect(reading.parts.map(({ kind, before, canPutBack }) => [kind, before, canPutBack])).toEqual([
      ['related', 2, true],
    ]);
    expect(reading.parts[0]?.restore()).toBe(
      '<p>Mehr dazu in dieser Reihe</p>\n<figure><img src="https://example.org/kran.jpg" alt="Kran"></figure>\n' +
        '<p><a href="https://example.org/2" rel="noopener noreferrer">Der Kran</a></p>',
    );
  });

  test.each([
    ['by attribute', '<p hidden>geheim</p>', ''],
    ['by its style', '<p style="display:none">geheim</p>', ''],
    ['by a style sheet', '<p class="fort">geheim</p>', '.fort { display: none }'],
    [
      'in a caption',
      '<figure><img src="/a.jpg"><figcaption><div hidden>geheim</div></figcaption></figure>',
      '',
    ],
    ['in text of fixed width', '<pre>a<span hidden>geheim</span></pre>', ''],
    ['in a box with a picture', '<div><img src="/a.jpg"><div hidden>geheim</div></div>', ''],
    ['behind a wall', '<div class="paywall-rest"><p>geheim</p></div>', ''],
    ['for those without scripts', '<noscript><p>geheim</p></noscript>', ''],
    ['as a picture for those without scripts', '<noscript><img src="/geheim.jpg" alt="a"></noscript>', ''],
    ['to fill in', '<button>geheim</button><textarea>geheim</textarea><datalist>geheim</datalist>', ''],
    ['as a script', '<script>geheim</script><template>geheim</template><style>.geheim {}</style>', ''],
  ])('not what is kept back in it: %s', (_, inner, style) => {
    const reading = read(box(inner), style);
    expect(restoreAll(reading)).toContain('Mehr dazu');
    expect(restoreAll(reading)).not.toContain('geheim');
    expect(reading.parts.map(({ snippet }) => snippet).join()).not.toContain('geheim');
  });

  test('nothing where all of it is in something hidden', () => {
    const reading = read(`<div style="display:none">${box('')}</div>`);
    expect(reading.parts.map(({ canPutBack, snippet }) => [canPutBack, snippet])).toEqual([[false, '']]);
  });

  test.each([
    ['hidden', '<div hidden>'],
    ['a pay wall', '<div id="poool-widget">'],
  ])('nothing of what the site’s own rules name within %s', (_, outer) => {
    const boxes = '<div class="newsbox">geheim eins</div><div class="newsbox">geheim zwei</div>';
    const kept = `${outer}<p>geheim</p><div>${boxes}</div></div>`;
    const address = 'https://deutsche-wirtschafts-nachrichten.de/1/werften';
    for (const part of [kept, box(kept)]) {
      const reading = read(part, '', address);
      expect(reading.parts.map(({ snippet }) => snippet).join()).not.toContain('geheim');
      expect(restoreAll(reading)).not.toContain('geheim');
    }
    expect(restoreAll(read(box(boxes), '', address))).toContain('geheim zwei');
  });

  test.each([
    ['what stands in one line', 'Leucht<b>turm</b> (<a href="/2">Kran</a>).', 'Leuchtturm (Kran).'],
    ['links that only their style keeps apart', '<a href="/1">Kran</a><a href="/2">Werft</a>', 'Kran Werft'],
  ])('words as they are to be read: %s', (_, line, text) => {
    const [, restored] = restoreAll(read(box(`<p>${line}</p>`))).split('\n');
    expect(parse(restored).textContent).toBe(text);
  });

  test.each([
    '<iframe src="https://www.youtube.com/embed/abc123"></iframe>',
    '<video src="https://example.org/mole.mp4"></video>',
    '<video><source src="https://example.org/mole.mp4"></video>',
    '<audio src="https://example.org/mole.mp3"></audio>',
  ])('a link to what is seen or heard in %s', (player) => {
    const reading = read(box(`<div>${player}</div>`));
    expect(restoreAll(reading)).toMatch(/<a href="https:\S+(?:abc123|mole.mp[34])" rel/);
    const copier = new ShownCopier(openPage(reading.document, new URL(ADDRESS)));
    const copy = copier.copy(reading.document.body, () => false) as Element; // of an element
    expect(copy.querySelector('[src]'), 'an address that loads').toBeNull();
  });

  describe('where the engine tells what it shows', () => {
    /** As browsers do and jsdom doesn't. */
    function readSeen(style: string): Reading {
      const document = open(
        `<style>${style}</style><main><article><p>${PROSE.repeat(9)}</p>${box('<p class="blass">Zwei</p>')}</article></main>`,
        ADDRESS,
      );
      const { Element, getComputedStyle } = document.defaultView as unknown as typeof globalThis;
      Element.prototype.checkVisibility = function (options) {
        const { display, visibility } = getComputedStyle(this);
        return display !== 'none' && (visibility === 'visible' || !options?.visibilityProperty);
      };
      return readPage(net, document, ADDRESS, { anyway: true });
    }

    test.each([
      ['not what a style makes invisible', '.blass { visibility: hidden }', false],
      ['all of a page that shows nothing until a consent is given', 'body { visibility: hidden }', true],
    ])('%s', (_, style, isBack) => {
      const restored = restoreAll(readSeen(style));
      expect(restored).toContain('Mehr dazu');
      expect(restored.includes('Zwei')).toBe(isBack);
    });
  });

  test('the page as it was read, whatever becomes of it later', () => {
    const reading = read(box('<p>Zwei</p>'));
    reading.document.body.style.display = 'none';
    reading.document.querySelector('aside')?.replaceChildren('Anderes');
    expect(restoreAll(reading)).toBe('<p>Mehr dazu in dieser Reihe</p>\n<p>Zwei</p>');
  });

  test('there are none where there is no article', () => {
    const html = `<main><nav>${PROSE}</nav><p>${PROSE}</p><form><input type="password"></form></main>`;
    const { extraction, parts } = readPage(net, open(html, ADDRESS), ADDRESS);
    expect(extraction.ok).toBe(false);
    expect(parts).toEqual([]);
  });

  test('a part within a part comes back once', () => {
    // The site's own rules name the inner one wherever it stands.
    const inner = '<div class="newsbox"><p>Ein anderer Artikel</p></div>';
    const reading = read(box(inner), '', 'https://deutsche-wirtschafts-nachrichten.de/1/werften');
    expect(reading.parts.map((part) => [part.kind, part.restore()])).toEqual([
      ['related', '<p>Mehr dazu in dieser Reihe</p>'],
      ['teasers', '<p>Ein anderer Artikel</p>'],
    ]);
  });

  test('nothing of a pay wall, not even its first words', () => {
    const reading = read('<div class="paywall-box"><p>geheim</p></div>');
    expect(reading.parts).toMatchObject([{ kind: 'paywall', snippet: '', canPutBack: false }]);
    expect(restoreAll(reading)).toBe('');
  });

  test('a picture alone, by its description', () => {
    const [part] = read('<div class="anzeige"><img src="/werbung.jpg" alt="Tagesgeld"></div>').parts;
    expect(part).toMatchObject({ kind: 'advert', snippet: 'Tagesgeld', canPutBack: true });
    expect(part?.restore()).toBe(
      '<figure><img src="https://example.org/werbung.jpg" alt="Tagesgeld"></figure>',
    );
  });

  test('nothing of an empty slot', () => {
    const [part] = read('<div class="anzeige"><img src="/pixel.gif" width="1" alt="x"></div>').parts;
    expect(part).toMatchObject({ kind: 'advert', snippet: '', canPutBack: false });
    expect(part?.restore()).toBeUndefined();
  });

  test('a line', () => {
    const [part, ...others] = read('<p>+++Werbung+++</p>').parts;
    expect(others).toEqual([]);
    expect(part).toMatchObject({ kind: 'advert', snippet: '+++Werbung+++', before: 2, canPutBack: true });
    expect(part?.restore()).toBe('<p>+++Werbung+++</p>');
  });
});

// The shape of CVE-2020-6506 and of every reader that took a page's HTML for its own.
test.each([
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">Klick</a>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=alert(1)>">',
  '<iframe srcdoc="<script>alert(1)</script>" src="javascript:alert(1)"></iframe>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">Los</button></form>',
  '<p style="background:url(javascript:alert(1))" onclick="alert(1)">Text</p>',
  '<x"y onmouseover=alert(1)>Text</x"y>',
])('what would run comes back harmless: %s', (attack) => {
  const html = restoreAll(read(`<aside class="related-box"><p>Mehr dazu</p>${attack}</aside>`));
  expect(html).toContain('Mehr dazu');
  expect(html).not.toMatch(/<(?:script|svg|math|iframe|form|style|button)|\son\w+=|javascript:/i);
});
