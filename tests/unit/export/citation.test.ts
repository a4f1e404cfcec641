import { describe, expect, test } from 'vitest';
import { writeCitation } from '@/utils/export/citation.ts';
import { writeArticle } from '../components/article.ts';

const cite = (changes: Parameters<typeof writeArticle>[0]): string =>
  writeCitation(
    writeArticle({ siteName: 'Deutsche Wirtschafts Nachrichten', url: 'https://dwn.example/1', ...changes }),
    '2026-11-25',
  );

test('a citation names who, what, where and when', () => {
  expect(cite({ publishedAt: '2026-05-11T14:08:10+02:00' })).toBe(
    'Petersen, Fenja: Werften an der Ostsee. In: Deutsche Wirtschafts Nachrichten, 11. Mai 2026. ' +
      'URL: https://dwn.example/1 (abgerufen am 25. November 2026).',
  );
});

test('without author and date it says so much less', () => {
  const { publishedAt: _, ...undated } = writeArticle();
  expect(writeCitation({ ...undated, authors: [], url: 'https://dwn.example/1' }, '2026-11-25')).toBe(
    'Werften an der Ostsee. In: DWN, o. D. URL: https://dwn.example/1 (abgerufen am 25. November 2026).',
  );
});

test('a title that ends by itself gets no second end', () => {
  expect(cite({ title: 'Was nun?' })).toContain('Fenja: Was nun? In:');
  expect(cite({ title: 'Sie sagt: „Ja.“' })).toContain('„Ja.“ In:');
});

describe('names', () => {
  test.each([
    ['Fenja Petersen', 'Petersen, Fenja:'],
    ['Ursula von der Leyen', 'von der Leyen, Ursula:'],
    ['Jan Peter ten Hoff', 'ten Hoff, Jan Peter:'],
    ['Prof. Dr. Şermin Aydoğan', 'Aydoğan, Şermin:'],
    ['Dr.-Ing. Ole Öhlers', 'Öhlers, Ole:'],
    ['Carla Cordes', 'Cordes, Carla:'],
    ['Henrike Magazinus-Holt', 'Magazinus-Holt, Henrike:'],
    ['DWN', 'DWN:'],
    ['dpa', 'dpa:'],
    ['dts Nachrichtenagentur', 'dts Nachrichtenagentur:'],
    ['DWN Redaktion', 'DWN Redaktion:'],
    ['Reuters', 'Reuters:'],
  ])('%s signs as "%s"', (author, signature) => {
    expect(cite({ authors: [author] }).startsWith(`${signature} Werften`)).toBe(true);
  });

  test('of several authors stand one after the other', () => {
    expect(cite({ authors: ['Fenja Petersen', 'dpa', 'Ole Öhlers'] })).toContain(
      'Petersen, Fenja; dpa; Öhlers, Ole: Werften',
    );
  });
});
