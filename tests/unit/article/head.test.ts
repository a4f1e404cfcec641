import { describe, expect, test } from 'vitest';
import { linesOf, PROSE, paragraphs, readProsePage } from './prose-page.ts';

const LEAD =
  'Elf Jahre lang war die Mole von Altensiel nachts dunkel, und drei Kutter liefen auf Sand. Jetzt kommt das Licht zurück.';
const DATE = '<p>2. Februar 2023</p>';
const FIGURE = '<figure><img src="/mole.jpg" alt="Die Mole"></figure>';
const said = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

describe('a paragraph is the lead', () => {
  test.each([
    ['ahead of a date', `<p>${LEAD}</p>${DATE}`],
    ['ahead of a byline', `<p>${LEAD}</p><p>Von Wiebke Harms</p>`],
    ['ahead of a name that is the author’s', `<p>${LEAD}</p><p>Wiebke Harms</p>`],
    ['ahead of a date below a rule', `<p>${LEAD}</p><hr>${DATE}`],
    ['below a label and ahead of a date', `<p>Hafen</p><p>${LEAD}</p>${DATE}`],
    ['called so', `<p class="article-teaser">${LEAD}</p>`],
    ['in a box that is called so', `<div class="intro"><p>${LEAD}</p></div>`],
    ['that looks otherwise, and is the page’s description', `<p class="a">${LEAD}</p>`],
    ['all of it strong, and above a picture', `<p><strong>${LEAD}</strong></p>${FIGURE}`],
  ])('%s', (_, html) => {
    const head = said({ author: { name: 'Wiebke Harms' }, description: html.includes('"a"') ? LEAD : '' });
    const article = readProsePage(html + paragraphs, head);
    expect(article.lead).toBe(LEAD);
    expect(linesOf(article)).toEqual(PROSE);
  });
});

describe('a paragraph is none, and stays in the text', () => {
  test.each([
    ['that looks like those that follow', `<p>${LEAD}</p>`],
    ['that only looks otherwise', `<p class="a">${LEAD}</p>`],
    ['with something strong in it, above a picture', `<p><strong>Elf</strong>${LEAD.slice(3)}</p>${FIGURE}`],
    ['with something slanted in it alone, above a picture', `<p><em>${LEAD}</em></p>${FIGURE}`],
    ['ahead of a list and a date', `<p>${LEAD}</p><ul><li>Ebbe</li></ul>${DATE}`],
  ])('%s', (_, html) => {
    const article = readProsePage(html + paragraphs);
    expect(article.lead).toBeUndefined();
    expect(linesOf(article)[0]).toBe(LEAD);
    expect(article.text.includes('Ebbe')).toBe(html.includes('Ebbe'));
  });

  test('when a date comes only below the second one', () => {
    const [first = '', second = '', ...others] = PROSE.map((text) => `<p>${text}</p>`);
    const article = readProsePage(first + second + DATE + others.join(''));
    expect(article).toMatchObject({ publishedAt: '2023-02-02' });
    expect(article.lead).toBeUndefined();
    expect(linesOf(article)).toEqual(PROSE);
  });
});

describe('of what stands above the last date', () => {
  const QUESTION = 'Warum ausgerechnet die Fischer für das neue Licht der Mole zahlen wollen';

  test.each([
    ['a label goes', '<p>Hafen</p>', []],
    ['a short heading goes', '<h2>Aus dem Hafen</h2>', []],
    ['the headline does not come twice', '<h2>Ein Licht für die Mole</h2>', []],
    ['a heading that tells something stays', `<h2>${QUESTION}</h2>`, [QUESTION]],
    ['not in a line', `<h2>Von ${QUESTION}</h2>`, []],
    ['a paragraph ahead of the lead stays', `<p>${PROSE[1]}</p><p>${LEAD}</p>`, [PROSE[1], LEAD]],
  ])('%s', (_, html, kept) => {
    expect(linesOf(readProsePage(html + DATE + paragraphs))).toEqual([...kept, ...PROSE]);
  });

  test('the first picture is the article’s, a second one stays in the text, an author’s portrait does not', () => {
    const others =
      '<figure><img src="/licht.jpg" alt="Das Licht"></figure><p><img src="/harms.jpg" alt="Wiebke Harms"></p>';
    const { image, content } = readProsePage(FIGURE + others + DATE + paragraphs);
    expect(image?.src).toBe('https://hafen.example.org/mole.jpg');
    expect(content.match(/\w+(?=\.jpg)/g)).toEqual(['licht']);
  });
});

test('a text of many short lines is no head, whatever stands below them', () => {
  const verses = Array.from({ length: 15 }, (_, index) => `Vers ${index + 1}: Die Mole schläft.`);
  const html = verses.map((verse) => `<p>${verse}</p>`).join('');
  expect(linesOf(readProsePage(html + DATE + paragraphs))).toEqual([...verses, ...PROSE]);
});
