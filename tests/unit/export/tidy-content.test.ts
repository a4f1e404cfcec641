import { expect, test } from 'vitest';
import { type PlacePicture, tidyContent } from '@/utils/export/tidy-content.ts';

function tidy(html: string, place: PlacePicture = () => undefined): string {
  const content = document.implementation.createHTMLDocument().createElement('div');
  content.innerHTML = html;
  tidyContent(content, place);
  return content.innerHTML;
}

test.each([
  ['<ul>eins<li>zwei</li><p>drei</p></ul>', '<ul><li>eins</li><li>zwei</li><li><p>drei</p></li></ul>'],
  ['<ul> </ul><p>x</p>', '<p>x</p>'],
  ['<li>allein</li>', '<p>allein</p>'],
  ['<div><li><p>allein</p></li></div>', '<div><div><p>allein</p></div></div>'],
  ['<dl><dd>ohne Wort</dd></dl>', '<p>ohne Wort</p>'],
  ['<dl><dt>Wort</dt><dd>Sinn</dd></dl>', '<dl><dt>Wort</dt><dd>Sinn</dd></dl>'],
  ['<strong><p>fett</p></strong>', '<p>fett</p>'],
  ['<ol start="2x"><li>a</li></ol>', '<ol start="2"><li>a</li></ol>'],
  ['<ol start="x"><li>a</li></ol>', '<ol><li>a</li></ol>'],
  ['<a href="javascript:alert(1)">weg</a>', 'weg'],
  ['<a href="https://example.org/a b">hin</a>', '<a href="https://example.org/a%20b">hin</a>'],
  ['<table><caption>leer</caption></table>', '<p>leer</p>'],
])('%s becomes %s', (html, tidied) => {
  expect(tidy(html)).toBe(tidied);
});

test('cells keep spans that can be', () => {
  const cells = '<td colspan="2">a</td><td colspan="0" rowspan="9999">b</td>';
  expect(tidy(`<table><tbody><tr>${cells}</tr></tbody></table>`)).toContain(
    '<td colspan="2">a</td><td>b</td>',
  );
});

test('pictures get their place in the file, or become links', () => {
  const html = '<img src="https://example.org/a.jpg" width="100%" alt="Kran">';
  expect(tidy(html, () => ({ address: 'a.jpg', width: 8, height: 6 }))).toBe(
    '<img src="a.jpg" width="8" alt="Kran" height="6">',
  );
  expect(tidy(html, () => ({ address: 'a.jpg' }))).toBe('<img src="a.jpg" alt="Kran">');
  expect(tidy(html)).toBe('<a href="https://example.org/a.jpg">Bild: Kran</a>');
  expect(tidy(`<a href="https://example.org/">${html}</a>`)).toBe(
    '<a href="https://example.org/"><span>Bild: Kran</span></a>',
  );
});
