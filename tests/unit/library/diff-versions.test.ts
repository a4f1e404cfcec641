import { expect, test } from 'vitest';
import { diffVersions } from '@/utils/library/diff-versions.ts';
import { writeArticle } from '../components/article.ts';

const before = writeArticle({ text: 'Die Werften haben volle Bücher.\n\nDer Bund zögert.' });

test('versions differ word by word', () => {
  const after = writeArticle({
    title: 'Werften an der Nordsee',
    text: 'Die Werften haben leere Bücher.\n\nDer Bund zögert.',
  });
  const { title, lead, text } = diffVersions(before, after);
  expect(title).toEqual([
    { kind: 'same', text: 'Werften an der ' },
    { kind: 'removed', text: 'Ostsee' },
    { kind: 'added', text: 'Nordsee' },
  ]);
  expect(lead).toEqual([]);
  expect(text).toEqual([
    { kind: 'same', text: 'Die Werften haben ' },
    { kind: 'removed', text: 'volle' },
    { kind: 'added', text: 'leere' },
    { kind: 'same', text: ' Bücher.\n\nDer Bund zögert.' },
  ]);
});

test('nothing is lost: what is there in either can be put together again', () => {
  const words = (count: number, seed: number) =>
    Array.from({ length: count }, (_, index) => `Wort${(index * seed) % 997}`).join(' ');
  const long = writeArticle({ text: `${words(6000, 7)}\n\n${words(50, 3)}` });
  const other = writeArticle({ text: `${words(6000, 11)}\n\n${words(50, 3)}` });
  const { text } = diffVersions(long, other);
  const join = (...kinds: string[]) =>
    text
      .filter(({ kind }) => kinds.includes(kind))
      .map((part) => part.text)
      .join('');
  expect(join('same', 'removed')).toBe(long.text);
  expect(join('same', 'added')).toBe(other.text);
}, 10_000);

test.each(['de_DE', 'deutsch oder so', '', '<b>'])('a language that is none, %j, changes nothing', (lang) => {
  const after = writeArticle({ lang, text: 'Die Werften haben leere Bücher.\n\nDer Bund zögert.' });
  expect(diffVersions(before, after).text).toHaveLength(4);
});
