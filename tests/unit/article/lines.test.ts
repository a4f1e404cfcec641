import { describe, expect, test } from 'vitest';
import { linesOf, PROSE, readProsePage } from './prose-page.ts';

const [first = '', second = '', ...others] = PROSE; // behind one paragraph a label makes it the lead
const rest = others.map((text) => `<p>${text}</p>`).join('');

/** The lines of a page with something in the midst of its text. */
const linesWith = (html: string): string[] =>
  linesOf(readProsePage(`<p>${first}</p><p>${second}</p>${html}${rest}`));

test.each([
  '+++ Werbung +++',
  'Anzeige',
  'Lesezeit: 4 Min.',
  'Lesedauer: ca. 3 Minuten',
  '5 min read',
  'Zuletzt aktualisiert am 3. März 2021 um 14:08 Uhr',
  'Stand: 03.03.2021',
  'Mehr zum Thema:',
  'Artikel teilen',
  'Folgen Sie uns auf Mastodon',
  'Artikel drucken',
  'zurück zur Startseite',
  'Empfohlener redaktioneller Inhalt',
])('"%s" is no line of a text', (line) => {
  expect(linesWith(`<p>${line}</p>`)).toEqual(PROSE);
});

test.each([
  'Werbung machen die Fischer dafür nicht.',
  'Anzeigen gab es keine.',
  'Lesezeit: wie lange man am Hafen sitzt.',
  'Am 3. März 2021 wurde der Plan beschlossen.',
  'Themen gab es genug an diesem Abend.',
  'Teilen wollten sie es sich ohnehin.',
  'Print ist am Hafen noch beliebt.',
  'Zurück zur Mole will keiner, bevor das Licht wieder brennt und die Möwen schlafen.',
])('"%s" is one', (line) => {
  expect(linesWith(`<p>${line}</p>`)).toEqual([first, second, line, ...others]);
});

test('a long paragraph is text, whatever it begins with', () => {
  const long = `Mit Ihrer Zustimmung, sagte der Wärter, ${others.join(' ')} ${first} ${second}`;
  expect(linesWith(`<p>${long}</p>`)).toEqual([first, second, long, ...others]);
  expect(linesWith('<p>Mit Ihrer Zustimmung wird hier eine Karte geladen.</p>')).toEqual(PROSE);
});

describe('under a label', () => {
  const link = '<p><a href="https://amt.example.net/plan">Der Plan des Amtes für die Mole</a></p>';

  test('the links go with it, until something else comes', () => {
    for (const label of ['Lesen Sie auch', 'Mehr zum Thema', 'Schlagwörter:'])
      expect(linesWith(`<p>${label}</p>${link}`)).toEqual(PROSE);
    const between = 'Die Karte dazu hängt im Amt.';
    expect(linesWith(`<p>Lesen Sie auch</p><p>${between}</p>${link}`)).toEqual([
      first,
      second,
      between,
      'Der Plan des Amtes für die Mole',
      ...others,
    ]);
  });

  test('text stays', () => {
    const text = 'Wer mehr wissen will, fragt am besten im Amt nach der Karte.';
    expect(linesWith(`<p>Mehr zum Thema</p><p>${text}</p>`)).toEqual([first, second, text, ...others]);
  });
});

test('a label and its link in one line go, a sentence that begins so stays', () => {
  const link = '<a href="https://amt.example.net/plan">Der Plan des Amtes für die Mole</a>';
  expect(linesWith(`<p>Lesen Sie auch: ${link}</p>`)).toEqual(PROSE);
  const sentence = 'Mehr dazu: Das Amt hat den Plan im Flur ausgehängt, neben der alten Karte.';
  expect(linesWith(`<p>${sentence}</p>`)).toEqual([first, second, sentence, ...others]);
});

test('a headline that stands once more in the text goes, but not out of a table', () => {
  expect(linesWith('<h2>Ein Licht für die Mole!</h2>')).toEqual(PROSE);
  const table = '<table><tr><td>Ein Licht</td><td>für die Mole</td></tr></table>';
  expect(readProsePage(`<p>${first}</p><p>${second}</p>${table}${rest}`).content).toContain('<table>');
});

test('headings and rules that nothing follows go, and are told', () => {
  const article = readProsePage(
    `<p>${first}</p><p>${second}</p>${rest}<h2>Wie es weitergeht</h2><hr><h3>Und dann</h3>`,
  );
  expect(linesOf(article)).toEqual(PROSE);
  expect(article.removed).toEqual([{ kind: 'related', count: 3, snippet: 'Und dann' }]);
});

test('a long line that begins like a label and holds links is text', () => {
  const linked = (length: number) => {
    const link = 'x'.repeat(length / 2);
    const text = `Lesen Sie auch: ${'y'.repeat(length - link.length - 17)} ${link}`;
    const html = text.replace(link, `<a href="https://amt.example.net/">${link}</a>`);
    return { lines: linesWith(`<p>${html}</p>`), text };
  };
  expect(linked(398).lines).toEqual(PROSE);
  const { lines, text } = linked(400);
  expect(lines).toEqual([first, second, text, ...others]);
});

test('a lead that stands once more in the text goes, but not a line that only resembles it', () => {
  const lead =
    'Elf Jahre lang war die Mole nachts dunkel, und drei Kutter liefen auf Sand: Jetzt kommt das Licht zurück.';
  const read = (line: string) =>
    readProsePage(
      `<p class="lead">${lead}</p><p>Von Wiebke Harms</p><p>${first}</p><p>${second}</p><p>${line}</p>${rest}`,
    );
  expect(read(lead)).toMatchObject({ lead, removed: [{ kind: 'repeated', count: 1 }] });
  expect(linesOf(read(lead))).toEqual(PROSE);
  expect(linesOf(read(lead.replace('drei', 'vier')))).toHaveLength(PROSE.length + 1);
});

test('what says nothing is no line, and stays', () => {
  const figure = '<figure><img src="/licht.jpg" alt=""></figure>';
  const { content, removed } = readProsePage(`<p>${first}</p><p>${second}</p><hr>${figure}${rest}`);
  expect(content).toContain('<hr>');
  expect(content).toContain('licht.jpg');
  expect(removed).toEqual([]);
});
