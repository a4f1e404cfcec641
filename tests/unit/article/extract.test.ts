import { describe, expect, test } from 'vitest';
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
