import { describe, expect, test } from 'vitest';
import { htmlOf } from './read-blocks.ts';

const picture = '<img src="https://hafen.example.org/licht.jpg" alt="">';
const figure = (caption: string): string => `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;

describe('a caption', () => {
  test.each([
    [
      'in one line keeps its marks and links',
      `<figure>${picture}<figcaption>Das <b>Licht</b> der <a href="/mole">Mole</a></figcaption></figure>`,
      figure(
        'Das <strong>Licht</strong> der <a href="https://hafen.example.org/mole" rel="noopener noreferrer">Mole</a>',
      ),
    ],
    [
      'in parts is one line',
      `<figure>${picture}<figcaption><div>Das <b>Licht</b></div><div>Foto: Harms</div></figcaption></figure>`,
      figure('Das Licht Foto: Harms'),
    ],
    [
      'has nothing hidden in its line',
      `<figure>${picture}<figcaption>Das Licht<span hidden>geheim</span></figcaption></figure>`,
      figure('Das Licht'),
    ],
    [
      'nor in its parts',
      `<figure>${picture}<figcaption><div>Das Licht</div><div hidden>geheim</div></figcaption></figure>`,
      figure('Das Licht'),
    ],
    [
      'that is hidden is none',
      `<figure>${picture}<figcaption hidden>geheim</figcaption></figure>`,
      `<figure>${picture}</figure>`,
    ],
    [
      'that is hidden is none, in parts either',
      `<figure>${picture}<figcaption style="display:none"><div>geheim</div></figcaption></figure>`,
      `<figure>${picture}</figure>`,
    ],
    [
      'is the text in a box with a picture, but for what is hidden in it',
      `<div>${picture}<p>Das Licht</p><p hidden>geheim</p></div>`,
      figure('Das Licht'),
    ],
  ])('%s', (_, html, expected) => {
    expect(htmlOf(html)).toBe(expected);
  });
});
