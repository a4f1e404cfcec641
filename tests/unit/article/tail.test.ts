import { describe, expect, test } from 'vitest';
import { linesOf, PROSE, paragraphs, readProsePage } from './prose-page.ts';

const BASIN = 'Warum das Hafenbecken jedes Jahr einen halben Meter flacher wird';
const toBasin = `<a href="/becken">${BASIN}</a>`;

test('what follows a label such as "Verwandte Artikel" goes, where it is little', () => {
  const rest = '<h3>Verwandte Artikel</h3><p>Die Werft und ihre Lampen</p><p>Ein Hafen im Dunkeln</p>';
  expect(linesOf(readProsePage(paragraphs + rest))).toEqual(PROSE);
});

test('a label with half of the text behind it ends nothing', () => {
  const [first = '', second = '', third = '', fourth = ''] = PROSE;
  const label = '<h3>Über den Autor des Plans</h3>';
  const text = `<p>${first}</p><p>${second}</p>${label}<p>${third}</p><p>${fourth}</p>`;
  expect(linesOf(readProsePage(text))).toEqual([first, second, 'Über den Autor des Plans', third, fourth]);
});

test('a sentence that begins like a label ends nothing', () => {
  const sentence =
    'Beliebt ist die Mole trotzdem, vor allem bei Anglern, die abends dort auf Heringe warten.';
  const last = 'Und bei Möwen.';
  expect(linesOf(readProsePage(`${paragraphs}<p>${sentence}</p><p>${last}</p>`))).toEqual([
    ...PROSE,
    sentence,
    last,
  ]);
});

test('lines of links go from the end', () => {
  expect(linesOf(readProsePage(`${paragraphs}<p>Mehr: ${toBasin}</p>`))).toEqual(PROSE);
});

test('a sentence with a link at the end stays', () => {
  const sentence = `Wie es dazu kam und wer es verhindern wollte, steht im Bericht des Amtes: ${BASIN}`;
  const html = sentence.replace(BASIN, toBasin);
  expect(linesOf(readProsePage(`${paragraphs}<p>${html}</p>`))).toEqual([...PROSE, sentence]);
});

test('a table of links at the end stays', () => {
  const rows = ['Mole', 'Werft', 'Siel'].map(
    (name) => `<tr><td><a href="/orte/${name}">${name}</a></td><td>1</td></tr>`,
  );
  expect(readProsePage(`${paragraphs}<table>${rows.join('')}</table>`).content).toContain('Siel');
});

test('a link that stands for a film stays at the end', () => {
  const film = '<iframe src="https://www.youtube.com/embed/abc123" title="Die Mole bei Nacht"></iframe>';
  expect(readProsePage(paragraphs + film).content).toContain('abc123');
});

test('between paragraphs a line that is one link to another page of the site goes, others stay', () => {
  const [first = '', ...others] = PROSE;
  const rest = others.map((text) => `<p>${text}</p>`).join('');
  const read = (line: string) => linesOf(readProsePage(`<p>${first}</p><p>${line}</p>${rest}`));
  expect(read(toBasin)).toEqual(PROSE);
  expect(read(`<a href="https://amt.example.net/becken">${BASIN}</a>`)).toEqual([first, BASIN, ...others]);
  const two = `${toBasin} <a href="https://amt.example.net/plan">Amt</a>`;
  expect(read(two)).toEqual([first, `${BASIN} Amt`, ...others]);
});

describe('behind a label at the end', () => {
  const label = '<h3>Verwandte Artikel</h3>';
  const long = `${PROSE.join(' ')} `.repeat(3).trim();

  test.each([
    ['short lines', '<p>Die Werft und ihre Lampen, von denen nachts keine mehr brennt.</p>'.repeat(20)],
    ['captions', `<figure><img src="/l.jpg" alt=""><figcaption>${long}</figcaption></figure>`],
    ['links', `<p><a href="https://amt.example.net/">${long}</a></p>`],
  ])('%s go, however many there are', (_, html) => {
    const article = readProsePage(paragraphs + label + html);
    expect(linesOf(article)).toEqual(PROSE);
    expect(article.content).not.toContain('<img');
    expect(article.removed.map(({ kind }) => kind)).toEqual(['related']);
  });

  test.each([
    ['that is fixed width', '<pre>Newsletter</pre>', 'Newsletter'],
    ['that is a quote', '<blockquote>Newsletter</blockquote>', 'Newsletter'],
    ['that is a sentence', `<p>Newsletter ${'x'.repeat(60)}</p>`, `Newsletter ${'x'.repeat(60)}`],
  ])('%s, lines stay', (_, html, line) => {
    const last = 'Und bei Möwen.';
    expect(linesOf(readProsePage(`${paragraphs}${html}<p>${last}</p>`))).toEqual([...PROSE, line, last]);
  });

  test('that is just short enough, they go', () => {
    const html = `<p>Newsletter ${'x'.repeat(59)}</p><p>Und bei Möwen.</p>`;
    expect(linesOf(readProsePage(paragraphs + html))).toEqual(PROSE);
  });
});

test('what goes is in the account, and nothing else', () => {
  const html = `${paragraphs}<p>Mehr: ${toBasin}</p><p>Oder: ${toBasin}</p>`;
  expect(readProsePage(html).removed).toEqual([{ kind: 'related', count: 2, snippet: `Mehr: ${BASIN}` }]);
  expect(readProsePage(paragraphs).removed).toEqual([]);
});

test('a long text that is a link stays', () => {
  const linked = (length: number) => `<p><a href="https://amt.example.net/">${'x'.repeat(length)}</a></p>`;
  expect(linesOf(readProsePage(paragraphs + linked(1000)))).toEqual([...PROSE, 'x'.repeat(1000)]);
  expect(linesOf(readProsePage(paragraphs + linked(999)))).toEqual(PROSE);
});

test('a picture whose caption is a link stays between paragraphs', () => {
  const [first = '', ...others] = PROSE.map((text) => `<p>${text}</p>`);
  const figure = `<figure><img src="/becken.jpg" alt=""><figcaption>${toBasin}</figcaption></figure>`;
  expect(readProsePage(first + others[0] + figure + others.slice(1).join('')).content).toContain(BASIN);
});
