import { describe, expect, test } from 'vitest';
import { describeWord, flattenUmlauts, fold, unfoldRange } from '@/utils/library/search/fold.ts';
import { matchWord, quality } from '@/utils/library/search/match.ts';
import { parseQuery } from '@/utils/library/search/query.ts';
import { inflectionOf } from '@/utils/library/search/stems.ts';
import { findWords } from '@/utils/library/search/words.ts';

/** Words that the library has besides, by which parts of compounds are told. */
const known = new Set(
  ['aufsicht', 'erde', 'heiz', 'noten', 'zentral', 'wie', 'inflation'].map(flattenUmlauts),
);

/** The part of the word that is found; `undefined` where it isn't. */
function find(query: string, word: string, lang = 'de'): string | undefined {
  const term = parseQuery(query).groups[0]?.[0];
  const whole = findWords(word).at(-1);
  if (!term || !whole) throw new Error('nothing to compare');
  const match = matchWord(term, describeWord(whole.folded), inflectionOf(lang), (flat) => known.has(flat));
  return match && word.slice(...unfoldRange(word, match.range));
}

/** Finished with a space: nothing is being typed any more. */
const finished = (word: string) => `${word} `;

describe('German words are found', () => {
  test.each([
    ['Zoelle', 'Zölle'],
    ['Zölle', 'Zoelle'],
    ['Maerz', 'März'],
    ['Strasse', 'Straße'],
    ['strasse', 'STRASSE'],
    ['Straße', 'STRAẞE'],
    ['grösste', 'größte'],
    ['Gebaeude', 'Gebäude'],
    ['Aeußerung', 'Äußerung'],
    ['Café', 'cafe'],
    ['Zo\u0308lle', 'Zölle'],
    ['Zölle', 'Zo\u0308lle'],
    ['Strompreis', 'Strom\u00adpreis'],
    ['CO2', 'CO₂'],
    ['1,5', '1,5'],
    ['1000', '1.000'],
    ['2026', '2026'],
  ])('however they are written: %s, %s', (query, word) => {
    expect(find(finished(query), word)).toBe(word);
  });

  test.each([
    ['Strompreise', 'Strompreis'],
    ['Strompreis', 'Strompreisen'],
    ['Strompreis', 'Strompreises'],
    ['Zoll', 'Zölle'],
    ['Zölle', 'Zolls'],
    ['Haus', 'Häuser'],
    ['Häusern', 'Haus'],
    ['Land', 'Länder'],
    ['Markt', 'Märkten'],
    ['Bank', 'Banken'],
    ['Regierung', 'Regierungen'],
    ['Bundesregierungen', 'Bundesregierung'],
    ['Steuer', 'Steuern'],
    ['Kurs', 'Kurse'],
    ['Kurse', 'Kurs'],
    ['Zins', 'Zinsen'],
    ['Ergebnis', 'Ergebnisse'],
    ['Krise', 'Krisen'],
    ['Konto', 'Konten'],
    ['Firma', 'Firmen'],
    ['Risiko', 'Risiken'],
    ['Zentrum', 'Zentren'],
    ['Euro', 'Euros'],
    ['China', 'Chinas'],
    ['wirtschaftlich', 'wirtschaftlichen'],
    ['Unternehmens', 'Unternehmen'],
  ])('in all their forms: %s, %s', (query, word) => {
    expect(find(finished(query), word)).toBe(word);
  });

  test.each([
    ['Strompreis', 'Industriestrompreis', 'strompreis'],
    ['Strompreis', 'Industriestrompreise', 'strompreise'],
    ['Strompreise', 'Industriestrompreis', 'strompreis'],
    ['Strompreis', 'Strompreisbremse', 'Strompreis'],
    ['Strompreis', 'Industriestrompreisbremse', 'strompreis'],
    ['Strompreis', 'Industrie-Strompreise', 'Strompreise'],
    ['Industriestrompreis', 'Industrie-Strompreise', 'Industrie-Strompreise'],
    ['Industrie-Strompreis', 'Industriestrompreises', 'Industriestrompreises'],
    ['Preis', 'Strompreise', 'preise'],
    ['Zoll', 'Strafzölle', 'zölle'],
    ['Zölle', 'Strafzoll', 'zoll'],
    ['Zoelle', 'Strafzöllen', 'zöllen'],
    ['Zölle', 'Zollstreit', 'Zoll'],
    ['Bank', 'Zentralbanken', 'banken'],
    ['Bank', 'Notenbankchef', 'bank'],
    ['Steuer', 'Erbschaftsteuer', 'steuer'],
    ['Steuern', 'Steuerreform', 'Steuer'],
    ['Strasse', 'Seidenstraße', 'straße'],
    ['Strom', 'Industriestrompreis', 'strom'],
    ['Rate', 'Inflationsrate', 'rate'],
    ['Rente', 'Betriebsrenten', 'renten'],
    ['Ende', 'Wochenende', 'ende'],
    ['Gas', 'Erdgas', 'gas'],
    ['Rat', 'Aufsichtsrat', 'rat'],
    ['Äpfel', 'Erdäpfel', 'äpfel'],
  ])('as a part of others: %s in %s', (query, word, part) => {
    expect(find(finished(query), word)).toBe(part);
  });

  test.each([
    ['S', 'Strom', 'S'],
    ['Stromp', 'Strompreis', 'Stromp'],
    ['Zoe', 'Zölle', 'Zö'],
    ['Zo', 'Zölle', 'Zö'],
    ['stras', 'Straße', 'Straß'],
    ['aktue', 'aktuell', 'aktu'],
    ['israe', 'Israel', 'Isra'],
    ['Strompr', 'Industriestrompreis', 'strompr'],
    ['20', '2026', '20'],
    ['Industrie-Str', 'Industriestrompreis', 'Industriestr'],
  ])('from their first letters on: %s in %s', (query, word, part) => {
    expect(find(query, word)?.slice(0, part.length)).toBe(part);
    if (part.length > 1) expect(find(query, word)?.length).toBeLessThanOrEqual(part.length + 1);
  });
});

describe('what only looks like it is not found', () => {
  test.each([
    ['Rat', 'Beratung'],
    ['Rat', 'Apparat'],
    ['Rat', 'Vorrat'],
    ['Amt', 'insgesamt'],
    ['Rente', 'Konkurrenten'],
    ['Wein', 'Schweinefleisch'],
    ['Wert', 'Schwert'],
    ['Ende', 'steigende'],
    ['Kauf', 'Verkauf'],
    ['der', 'wieder'],
    ['eine', 'gemeine'],
    ['Krisen', 'Kristall'],
    ['Strompreis', 'Strom'],
    ['Steuern', 'steuben'],
    ['schön', 'schon'],
    ['Regierung', 'Regie'],
    ['General', 'Generation'],
    ['1,5', '1,55'],
    ['202', '2026'],
    ['26', '2026'],
    ['Strom', 'Storm'],
  ])('%s in %s', (query, word) => {
    expect(find(finished(query), word)).toBeUndefined();
  });

  test('while it is typed: umlauts are meant', () => {
    expect(find('schö', 'schon')).toBeUndefined();
    expect(find('scho', 'schön')).toBe('schö');
  });

  test('in quotes: forms and parts', () => {
    expect(find('"Strompreis"', 'Strompreise')).toBeUndefined();
    expect(find('"Strompreis"', 'Industriestrompreis')).toBeUndefined();
    expect(find('„strompreis“', 'Strompreis')).toBe('Strompreis');
  });
});

test('English words have English forms, in English texts', () => {
  expect(find('companies ', 'company', 'en-GB')).toBe('company');
  expect(find('files ', 'filing', 'en')).toBe('filing');
  expect(find('companies ', 'company', 'de')).toBeUndefined();
});

test('the word itself is better than its forms, these are better than what it begins or is a part of', () => {
  const qualityOf = (query: string, word: string) => {
    const [[term] = []] = parseQuery(query).groups;
    return term && matchWord(term, describeWord(fold(word)), 'german', () => false)?.quality;
  };
  expect(qualityOf('Preis', 'PREIS')).toBe(quality.same);
  expect(qualityOf('Preis', 'Preise')).toBe(quality.form);
  expect(qualityOf('Preis', 'Preisbremse')).toBe(quality.beginning);
  expect(qualityOf('Preis ', 'Preisbremse')).toBe(quality.beginning);
  expect(qualityOf('Preis', 'Strompreis')).toBe(quality.part);
});
