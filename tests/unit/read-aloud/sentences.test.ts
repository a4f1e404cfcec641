import { describe, expect, test } from 'vitest';
import { splitSentences } from '@/utils/read-aloud/sentences.ts';

describe('sentences', () => {
  test('end where they end', () => {
    expect(splitSentences('Er kam. Sah er etwas? Nein! „Nichts“, sagte er.', 'de')).toEqual([
      'Er kam.',
      'Sah er etwas?',
      'Nein!',
      '„Nichts“, sagte er.',
    ]);
  });

  test.each([
    'Am 3. Oktober kam Dr. Kern nach Emden.',
    'J. Büttner gab 400 Mio. Euro aus.',
    'Das gilt z. B. Montags (vgl. Seite 3).',
  ])('do not end at an abbreviation or an ordinal: %s', (sentence) => {
    expect(splitSentences(sentence, 'de')).toEqual([sentence]);
  });

  test('of more than a breath are divided where they pause, and lose nothing', () => {
    const clause = 'der Hafen, in dem seit März kein Schiff mehr lag, soll im Sommer wieder öffnen, ';
    const long = `${clause.repeat(5).trim()} und dann ist Schluss.`;
    const pieces = splitSentences(long, 'de');
    expect(pieces.join(' ')).toBe(long);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(180);
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/,$/);
  });

  test('without any pause are divided between words, words of any length anywhere', () => {
    expect(splitSentences('wort '.repeat(60), 'de').join(' ')).toBe('wort '.repeat(60).trim());
    expect(splitSentences('x'.repeat(400), 'de').map(({ length }) => length)).toEqual([180, 180, 40]);
  });

  test('are found in texts of no known language, and there are none in no text', () => {
    expect(splitSentences('Eins. Zwei.', 'de_DE.UTF-8')).toEqual(['Eins.', 'Zwei.']);
    expect(splitSentences('  ', 'de')).toEqual([]);
  });
});
