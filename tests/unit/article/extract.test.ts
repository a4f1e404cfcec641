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
