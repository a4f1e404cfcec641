import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import {
  countWords,
  isSameText,
  lengthOf,
  lettersOf,
  linkShare,
  linksOf,
  overlap,
  squeeze,
  visibleText,
} from '@/utils/article/text.ts';

/** The first element of a piece of HTML. */
function elementOf(html: string): Element {
  const element = new JSDOM(html).window.document.body.firstElementChild;
  if (!element) throw new Error('There is no element.');
  return element;
}

test.each([
  ['  Ebbe  und\n\tFlut ', 'Ebbe und Flut'],
  ['Ebbe\u00a0und\u2003Flut', 'Ebbe und Flut'],
  ['Leucht\u00adturm\u200b\ufeff\u2060', 'Leuchtturm'],
  [' \n ', ''],
  [null, ''],
  [undefined, ''],
])('%j squeezed is %j', (text, squeezed) => {
  expect(squeeze(text)).toBe(squeezed);
});

test.each([
  ['<div>Ebbe<div>Flut</div>Licht</div>', 'Ebbe Flut Licht'],
  ['<p>Leucht<b>turm</b><em>s</em>licht</p>', 'Leuchtturmslicht'],
  ['<p>Ebbe<br>Flut</p>', 'Ebbe Flut'],
  ['<p><span>Hafen</span>Licht</p>', 'Hafen Licht'],
  ['<div>Ebbe<script>Flut</script><style>p {}</style><noscript>Licht</noscript><!-- Mole --></div>', 'Ebbe'],
])('of %s is read %j', (html, text) => {
  expect(visibleText(elementOf(html))).toBe(text);
});

test('of an element is read what is not left out', () => {
  const element = elementOf('<ul><li>Ebbe<ul><li>morgens</li></ul></li><li>Flut</li></ul>');
  expect(visibleText(element, (inner) => inner !== element && inner.localName === 'ul')).toBe('Ebbe Flut');
});

test.each([
  ['Ebbe und Flut.', 3],
  ['31 Mio. Euro – 7,2 %', 4],
  ['– … !', 0],
  ['', 0],
])('the words of %j are %i', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each([
  ['Ebbe und Flut', 'flut, EBBE und', 1],
  ['Ebbe und Flut', 'Ebbe oder Flut', 0.5],
  ['Ebbe', 'Ebbe Flut Licht Mole', 0.25],
  ['Ebbe', 'Flut', 0],
  ['', 'Flut', 0],
  ['Ebbe', '!', 0],
  ['', '', 0],
])('%j and %j have this share of their words in common', (one, other, share) => {
  expect(overlap(one, other)).toBe(share);
});

test.each([
  ['Ein Licht für die Mole', 'EIN LICHT – für die Mole!', true],
  ['Ein Licht', 'Kein Licht', false],
  ['!', '?', false],
  ['', '', false],
  ['Ein Licht', `Ein Licht${'!'.repeat(20)}`, true],
  ['Ein Licht', `Ein Licht${'!'.repeat(200)}`, false], // nobody compares what is so much longer
])('%j and %j say the same: %s', (one, other, isSame) => {
  expect(isSameText(one, other)).toBe(isSame);
});

test('letters are letters and digits', () => {
  expect(lettersOf('Ein Licht: 7,2 %')).toBe('einlicht72');
});

test('links are those in an element, or itself', () => {
  const list = elementOf(
    '<ul><li><a href="/a">Ebbe</a></li><li><a>Flut</a><a href="/b"> Mole </a></li></ul>',
  );
  expect(linksOf(list).map(({ textContent }) => textContent)).toEqual(['Ebbe', ' Mole ']);
  const [link] = linksOf(list);
  expect(link && linksOf(link)).toEqual([link]);
  expect(linkShare(list, 16)).toBe(0.5);
  expect(linkShare(list, 0)).toBe(8);
  expect(lengthOf([list, list])).toBe(2 * 'EbbeFlut Mole '.length);
});
