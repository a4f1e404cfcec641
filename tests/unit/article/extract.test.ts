import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readBlocks } from '@/utils/article/blocks/blocks.ts';
import { extractWith } from '@/utils/article/extract-with.ts';
import { paragraphs, readProsePage } from './prose-page.ts';

describe('words on lines of their own are apart', () => {
  test('in a lead', () => {
    const lead =
      '<p class="lead">Elf Jahre lang war die Mole<br>dunkel, jetzt kommt das Licht zurück,<br>und alle im Hafen sind froh darüber.</p>';
    expect(readProsePage(lead + paragraphs).lead).toBe(
      'Elf Jahre lang war die Mole dunkel, jetzt kommt das Licht zurück, und alle im Hafen sind froh darüber.',
    );
  });

  test('in a caption, where one is the credit', () => {
    const figure =
      '<figure><img src="/licht.jpg" alt=""><figcaption>Das Licht der Mole<br>Foto: Wiebke Harms</figcaption></figure>';
    expect(readProsePage(figure + paragraphs).image).toEqual({
      src: 'https://hafen.example.org/licht.jpg',
      alt: '',
      caption: 'Das Licht der Mole',
      credit: 'Wiebke Harms',
    });
  });
});

test('addresses start from where the page says, but for places in the page itself', () => {
  const html =
    '<p>Die <a href="mole">Mole</a> und ihr <a href="#licht">Licht</a> <img src="licht.jpg" alt=""></p>';
  const { content } = readProsePage(
    paragraphs + html + paragraphs,
    '<base href="https://cdn.example.org/b/">',
  );
  expect(content.match(/(?<=(?:href|src)=")[^"]*/g)).toEqual([
    'https://cdn.example.org/b/mole',
    'https://hafen.example.org/licht#licht',
    'https://cdn.example.org/b/licht.jpg',
  ]);
});

test('fewer than five words are no article', () => {
  expect(readProsePage('<p>Ebbe und Flut am Deich</p>').wordCount).toBe(5);
  expect(() => readProsePage('<p>Ebbe und am Deich</p>')).toThrow('empty');
});

describe('a net finds the text', () => {
  const line = (length: number) =>
    'Ebbe und Flut '
      .repeat(20)
      .slice(0, length - 1)
      .padEnd(length, '.');

  test.each([
    ['where there is little of it otherwise', 249, 250, true],
    ['but not where that is enough', 250, 300, false],
    ['but not where it finds no more', 200, 200, false],
    ['but not where it finds less', 200, 100, false],
  ])('%s', (_, length, found, isNets) => {
    const html = `<body><h1>Ein Licht</h1><article><p>${line(length)}</p></article><div id="net"><p><b>${line(found)}</b></p></div></body>`;
    const url = 'https://hafen.example.org/licht';
    const { document } = new JSDOM(html, { url }).window;
    const net = document.querySelector('#net');
    if (!net) throw new Error('no net');
    net.remove();
    const extraction = extractWith((page) => readBlocks(net, page), document, url);
    const text = line(isNets ? found : length);
    const content = isNets ? `<p><strong>${text}</strong></p>` : `<p>${text}</p>`;
    expect(extraction).toMatchObject({ ok: true, article: { content } });
  });
});

test('names in the last three lines sign an article, names in the midst do not', () => {
  const line = '<p>Text: Wiebke Harms</p>';
  const short = '<p>Und dann kam die Flut.</p>';
  expect(readProsePage(paragraphs + line + short.repeat(2)).authors).toEqual(['Wiebke Harms']);
  expect(readProsePage(paragraphs + line + short.repeat(3)).authors).toEqual([]);
});

test('a picture above the text comes with its description, unless that is the headline', () => {
  const image = (alt: string) =>
    readProsePage(`<figure><img src="/l.jpg"${alt}></figure>${paragraphs}`).image;
  const src = 'https://hafen.example.org/l.jpg';
  expect(image(' alt=" Das  Licht "')).toEqual({ src, alt: 'Das Licht' });
  expect(image(' alt="Ein Licht für die Mole!"')).toEqual({ src, alt: '' });
  expect(image('')).toEqual({ src, alt: '' });
});

test.each([
  ['a page', '<b></b>'.repeat(100_001)],
  ['a paragraph', `<p>${'Ebbe '.repeat(220_000)}</p>`],
])(
  '%s that is too large is none, and says so',
  (_, html) => {
    expect(() => readProsePage(html + paragraphs)).toThrow('tooLarge');
  },
  30_000, // jsdom parses it for seconds
);
