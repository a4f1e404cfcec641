import { describe, expect, test } from 'vitest';
import { readPiece } from './read-blocks.ts';

describe('the text of an article', () => {
  test.each([
    ['keeps the lines of a paragraph', '<p>Ebbe<br>Flut</p><p>Licht</p>', 'Ebbe\nFlut\n\nLicht'],
    [
      'has items of lists on lines of their own, those of inner lists further in',
      '<ul><li>Ebbe<ul><li>morgens</li><li>abends<ol><li>spät</li></ol></li></ul></li><li>Flut</li></ul>',
      '– Ebbe\n  – morgens\n  – abends\n    1. spät\n– Flut',
    ],
    ['numbers them', '<ol start="9"><li>Ebbe</li><li>Flut</li></ol>', '9. Ebbe\n10. Flut'],
    [
      'keeps paragraphs and lines of an item apart',
      '<ul><li><p>Ebbe.</p><p>Flut.</p></li><li>hin<br>her</li><li><b>Licht</b>turm</li></ul>',
      '– Ebbe. Flut.\n– hin her\n– Lichtturm',
    ],
    [
      'holds the lists in quotes in items',
      '<ul><li>Ebbe<blockquote><ul><li>kommt</li><li>geht</li></ul></blockquote></li></ul>',
      '– Ebbe kommt geht',
    ],
    [
      'has rows of tables on lines, with tabs between the cells, and whatever is in these side by side',
      '<table><caption>Tiden</caption><tr><th>Ebbe</th><th>Flut</th></tr><tr><td><p>6:12</p><p>18:40</p></td><td>12:30<br>0:50</td></tr></table>',
      'Tiden\nEbbe\tFlut\n6:12 18:40\t12:30 0:50',
    ],
    [
      'has terms and what they mean on lines',
      '<dl><dt>Ebbe</dt><dd><p>Es fällt.</p><p>Langsam.</p></dd></dl>',
      'Ebbe\nEs fällt. Langsam.',
    ],
    ['keeps the parts of a quote apart', '<blockquote><p>Ebbe</p><p>Flut</p></blockquote>', 'Ebbe\n\nFlut'],
    ['keeps fixed width', '<pre>a  b\n  c</pre>', 'a  b\n  c'],
    [
      'has nothing for a rule or a picture alone',
      '<p>Ebbe</p><hr><img src="/a.jpg"><p>Flut</p>',
      'Ebbe\n\nFlut',
    ],
  ])('%s', (_, html, text) => {
    expect(readPiece(html).text).toBe(text);
  });

  test('is counted without captions', () => {
    const html = '<p>Ebbe und Flut.</p><figure><img src="/a.jpg"><figcaption>Das Licht</figcaption></figure>';
    expect(readPiece(html)).toMatchObject({ text: 'Ebbe und Flut.\n\nDas Licht', words: 3, characters: 14 });
  });
});

test.each([
  ['h1 h2 h3', 'h2 h3 h4'],
  ['h3 h5 h3', 'h2 h3 h2'],
  ['h4', 'h2'],
  ['h1 h2 h3 h4 h5 h6', 'h2 h3 h4 h5 h6 h6'],
])('headings %s become %s, for the headline is the first', (given, expected) => {
  const html = given.split(' ').map((name) => `<${name}>Das <em>Licht</em></${name}>`);
  const ranks = expected.split(' ').map((name) => `<${name}>Das <em>Licht</em></${name}>`);
  expect(readPiece(html.join('')).content).toBe(ranks.join('\n'));
});
