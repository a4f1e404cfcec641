import { describe, expect, test } from 'vitest';
import { htmlOf } from './read-blocks.ts';

describe('lines of a text', () => {
  test.each([
    ['two breaks part paragraphs', 'Eins.<br><br>Zwei.', ['Eins.', 'Zwei.']],
    ['white space between them or not', 'Eins.<br>\n <br>\n Zwei.', ['Eins.', 'Zwei.']],
    ['one doesn’t', 'Eins.<br>Zwei.', ['Eins.<br>Zwei.']],
    ['nor one with words between', 'Eins.<br>und<br>Zwei.', ['Eins.<br>und<br>Zwei.']],
    ['a box that is left out does', 'Eins.<div class="anzeige">Kauf!</div>Zwei.', ['Eins.', 'Zwei.']],
    ['one that is not seen doesn’t', 'Das <div hidden>geheim</div>Licht.', ['Das Licht.']],
    ['nor does a word that is left out', 'Das <span class="anzeige">neue</span> Licht.', ['Das Licht.']],
    [
      'bold around paragraphs is in each of them',
      '<b><p>Eins.</p><div><p>Zwei.</p></div><p>Drei.</p></b><p>Vier.</p>',
      ['<strong>Eins.</strong>', '<strong>Zwei.</strong>', '<strong>Drei.</strong>', 'Vier.'],
    ],
    ['nothing comes of nothing', ' <p>&nbsp;</p><p><b> </b><br></p>', []],
  ])('%s', (_, html, lines) => {
    expect(htmlOf(html)).toBe(lines.map((line) => `<p>${line}</p>`).join('\n'));
  });

  test.each([
    ['by what it says', '<img src="/e.png" alt="💡">', '💡'],
    ['of many signs', '<img src="/e.png" alt="👨‍👩‍👧">', '👨‍👩‍👧'],
    ['by a class', '<img src="/e.png" class="emoji" alt=":licht:">', ':licht:'],
    ['by WordPress’ class', '<img src="/e.png" class="wp-smiley" alt=":-)">', ':-)'],
    ['without a word', '<img src="/e.png" class="emoji">', ''],
  ])('a picture that is an emoji, %s, is part of its line', (_, emoji, sign) => {
    expect(htmlOf(`<p>Es werde (${emoji}) Licht.</p>`)).toBe(`<p>Es werde (${sign}) Licht.</p>`);
  });

  test.each(['© dpa', '☀️ Sonne über dem Hafen', 'Das Licht 💡', ''])(
    'a picture with the description "%s" is none',
    (alt) => {
      expect(htmlOf(`<p>Es werde<img src="/licht.jpg" alt="${alt}"></p>`)).toBe(
        `<p>Es werde</p>\n<figure><img src="https://hafen.example.org/licht.jpg" alt="${alt}"></figure>`,
      );
    },
  );
});

test('text of fixed width keeps its lines and what they are indented by, and nothing that is hidden', () => {
  const html =
    '<pre>\n\n\n\n\n  Ebbe 6:12<br>  Flut 12:30<span hidden>geheim</span>\n<b>Ebbe</b> 18:40\n\n</pre>';
  expect(htmlOf(html)).toBe('<pre>  Ebbe 6:12\n  Flut 12:30\nEbbe 18:40</pre>');
});

test.each(['div', 'blockquote'])(
  'far below any sensible nesting (%s) text is plain, and nothing hidden',
  (name) => {
    const html = `${`<${name}>`.repeat(300)}<p>ganz <b>unten</b></p><p hidden>geheim</p>${`</${name}>`.repeat(300)}`;
    expect(htmlOf(html).replaceAll(/<\/?blockquote>/g, '')).toBe('<p>ganz unten</p>');
  },
);

test.each([
  ['a quote of nothing', '<blockquote> <p></p></blockquote>', ''],
  ['a quote', '<blockquote>Licht!</blockquote>', '<blockquote><p>Licht!</p></blockquote>'],
  ['a rule', 'Eins.<hr>Zwei.', '<p>Eins.</p>\n<hr>\n<p>Zwei.</p>'],
  [
    'a picture for those without scripts',
    '<p>Eins.</p><noscript><img src="/licht.jpg" alt="Licht"></noscript>',
    '<p>Eins.</p>\n<figure><img src="https://hafen.example.org/licht.jpg" alt="Licht"></figure>',
  ],
  [
    'the same as text, which it is where scripts run',
    '<noscript>&lt;img src="/licht.jpg" alt="Licht" onerror="x()"></noscript>',
    '<figure><img src="https://hafen.example.org/licht.jpg" alt="Licht"></figure>',
  ],
  ['words for those without scripts', '<noscript><p>Bitte einschalten!</p></noscript>', ''],
])('%s', (_, html, expected) => {
  expect(htmlOf(html)).toBe(expected);
});

describe('lists', () => {
  test.each([
    ['start="4"', ' start="4"'],
    ['start="1"', ''],
    ['start="0"', ''],
    ['start="-2"', ''],
    ['start="12345"', ''],
    ['start="vier"', ''],
    ['start', ''],
  ])('<ol %s> counts as <ol%s>', (given, expected) => {
    expect(htmlOf(`<ol ${given}><li>Flut</li></ol>`)).toBe(`<ol${expected}><li>Flut</li></ol>`);
  });

  test.each([
    [
      'a list between items is part of the item before',
      '<ul><li>Ebbe</li><ol><li>morgens</li></ol><li>Flut</li></ul>',
      '<ul><li>Ebbe<ol><li>morgens</li></ol></li><li>Flut</li></ul>',
    ],
    [
      'a list ahead of all items is an item',
      '<ul><ul><li>morgens</li></ul><li>Flut</li></ul>',
      '<ul><li>morgens</li><li>Flut</li></ul>',
    ],
    ['items of nothing go', '<ul><li> </li><li>Flut</li><li><br></li></ul>', '<ul><li>Flut</li></ul>'],
    ['a list of nothing goes', '<ul><li> </li></ul>', ''],
    [
      'items that are hidden or not the text’s go',
      '<ul><li hidden>geheim</li><li>Flut</li><li class="anzeige">Kauf!</li></ul>',
      '<ul><li>Flut</li></ul>',
    ],
    [
      'an item of one quote stays one',
      '<ul><li><blockquote>Licht!</blockquote></li></ul>',
      '<ul><li><blockquote><p>Licht!</p></blockquote></li></ul>',
    ],
    [
      'of definitions groups are taken apart, and what is hidden or empty goes',
      '<dl><div><dt>Ebbe</dt><dd>tief</dd><dd> </dd></div><dt>Flut</dt><dd hidden>geheim</dd><dd>hoch</dd></dl>',
      '<dl><dt>Ebbe</dt><dd>tief</dd><dt>Flut</dt><dd>hoch</dd></dl>',
    ],
    ['definitions of nothing go', '<dl><dt> </dt></dl>', ''],
  ])('%s', (_, html, expected) => {
    expect(htmlOf(html)).toBe(expected);
  });
});

describe('tables', () => {
  const head = '<tr><th>Ort</th><th>Höhe</th></tr>';
  const row = '<tr><td>Mole</td><td>9 m</td></tr>';

  test.each([
    ['by its role', `<table role="presentation">${head}${row}</table>`],
    ['by no role', `<table role="none">${head}${row}</table>`],
    ['with one column', '<table><tr><td>Ort</td></tr><tr><td>Höhe</td></tr></table>'],
    ['with one cell', '<table><tr><td>Ort<p>Höhe</td></tr></table>'],
    ['around another', `<table><tr><td>Ort</td><td><table>${head}${row}</table></td></tr></table>`],
  ])('one that only arranges the page, %s, is no table', (_, html) => {
    expect(htmlOf(html)).toMatch(/^<p>Ort<\/p>\n/);
  });

  test.each([
    ['of words', `<table>${row}</table>`, `<table><tbody>${row}</tbody></table>`],
    [
      'with another role',
      `<table role="presentation-table">${row}</table>`,
      `<table><tbody>${row}</tbody></table>`,
    ],
    [
      'of one column under a heading',
      '<table><tr><th>Höhe</th></tr><tr><td>9 m</td></tr></table>',
      '<table><tbody><tr><th>Höhe</th></tr><tr><td>9 m</td></tr></tbody></table>',
    ],
    [
      'with head, foot and caption',
      `<table><caption>Lichter</caption><thead>${head}</thead><tbody>${row}</tbody><tfoot>${row}</tfoot></table>`,
      `<table><caption>Lichter</caption><thead>${head}</thead><tbody>${row}${row}</tbody></table>`,
    ],
    [
      'with a row of one wide cell',
      `<table>${row}<tr><td colspan="2" rowspan="1">Werft</td></tr></table>`,
      `<table><tbody>${row}<tr><td colspan="2">Werft</td></tr></tbody></table>`,
    ],
    [
      'with a table in a cell, which comes once',
      `<table>${head}<tr><td>Mole</td><td><table>${head}${row}</table></td></tr></table>`,
      `<table><tbody>${head}<tr><td>Mole</td><td><table><tbody>${head}${row}</tbody></table></td></tr></tbody></table>`,
    ],
    [
      'without rows of nothing',
      `<table>${row}<tr><td> </td><td></td></tr></table>`,
      `<table><tbody>${row}</tbody></table>`,
    ],
    [
      'with rows of pictures alone',
      `<table>${row}<tr><td><img src="/a.jpg" alt=""></td><td></td></tr></table>`,
      `<table><tbody>${row}<tr><td><figure><img src="https://hafen.example.org/a.jpg" alt=""></figure></td><td></td></tr></tbody></table>`,
    ],
    [
      'without what is hidden or not the text’s in it',
      `<table><caption hidden>geheim</caption><tr hidden><td>geheim</td><td></td></tr><tr class="anzeige"><td>Kauf!</td><td></td></tr>
       <tr><td>Mole</td><td hidden>geheim</td><td>9 m</td></tr></table>`,
      `<table><tbody>${row}</tbody></table>`,
    ],
    ['of nothing', '<table><tr><td> </td><td></td></tr></table>', ''],
  ])('%s', (_, html, expected) => {
    expect(htmlOf(html)).toBe(expected);
  });
});
