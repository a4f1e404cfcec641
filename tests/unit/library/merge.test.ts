import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '@/utils/article/article.ts';
import { findShown } from '@/utils/library/compare-versions.ts';
import { composeEntry } from '@/utils/library/compose-entry.ts';
import type { PictureUse, Version } from '@/utils/library/copy.ts';
import { type Copy, isSameState, mergeCopies, withPictures } from '@/utils/library/merge.ts';
import { writeArticle } from '../components/article.ts';

function version(retrievedAt: number, changes: Partial<Article> = {}, pictures: PictureUse[] = []): Version {
  return withPictures({ id: 'dwn:1', number: 1, retrievedAt, article: writeArticle(changes) }, pictures);
}

function copy(versions: Version[], changes: Partial<Copy> = {}): Copy {
  const numbered = versions.map((one, index) => ({ ...one, number: index + 1 }));
  const times = versions.map(({ retrievedAt }) => retrievedAt);
  return {
    id: 'dwn:1',
    versions: numbered,
    savedAt: Math.min(...times),
    changedAt: Math.max(...times),
    tags: [],
    progress: 0,
    ...changes,
  };
}

const sizeOf = (article: Article) => new TextEncoder().encode(JSON.stringify(article)).length;

/** As "time title" a version, with its number. */
const outline = (merged: Copy | undefined) =>
  merged?.versions.map(({ number, retrievedAt, article }) => `${number}: ${retrievedAt} ${article.title}`);

const a = (time: number, pictures?: PictureUse[]) => version(time, { title: 'A' }, pictures);
const b = (time: number) => version(time, { title: 'B' });

describe('the same content', () => {
  test('is what a reader sees, not how it was counted or where it was found', () => {
    expect(
      isSameState(
        writeArticle(),
        writeArticle({
          wordCount: 1,
          removed: [{ kind: 'advert', count: 1, snippet: '' }],
          url: 'https://a.b',
        }),
      ),
    ).toBe(true);
  });

  test.each<Partial<Article>>([
    { title: 'x' },
    { lead: 'x' },
    { content: '<p>x</p>' },
    { authors: [] },
    { access: 'teaser' },
    { image: { src: 'https://example.org/a.jpg', alt: '' } },
    { modifiedAt: '2024-01-01' },
  ])('is another one with %o', (changes) => {
    expect(isSameState(writeArticle(), writeArticle(changes))).toBe(false);
  });

  test('does not depend on the order of names', () => {
    const one = { src: 'https://example.org/a.jpg', alt: 'a', caption: 'b' };
    const other = { caption: 'b', alt: 'a', src: 'https://example.org/a.jpg' };
    expect(isSameState(writeArticle({ image: one }), writeArticle({ image: other }))).toBe(true);
  });
});

describe('the shown version', () => {
  test.each([
    ['the latest', [a(1), b(2)], 2],
    ['the full one before a later teaser', [a(1), version(2, { access: 'teaser' })], 1],
    [
      'a teaser where there is no more',
      [version(1, { access: 'teaser' }), version(2, { access: 'teaser' })],
      2,
    ],
  ] as const)('is %s', (_, versions, time) => {
    expect(findShown(copy([...versions]).versions)?.retrievedAt).toBe(time);
  });

  test('gives the entry its title, counts its pictures and their bytes once', () => {
    const uses = [{ src: 'a', hash: 'h' }, { src: 'b', hash: 'h' }, { src: 'c' }];
    const entry = composeEntry(copy([b(1), a(2, uses)]), new Map([['h', 7]]));
    expect(entry).toMatchObject({
      title: 'A',
      shown: 2,
      versions: 2,
      pictures: 2,
      missingPictures: 1,
      bytes: 7 + sizeOf(writeArticle({ title: 'A' })),
    });
    expect(entry.thumbnail).toBe('h');
  });
});

describe('versions of two copies', () => {
  test.each([
    ['the same again', [a(1)], [a(1)], ['1: 1 A']],
    ['the same, retrieved later', [a(1)], [a(5)], ['1: 1 A']],
    ['the same, retrieved earlier', [a(5)], [a(1)], ['1: 5 A']],
    ['a later one', [a(1)], [a(1), b(2)], ['1: 1 A', '2: 2 B']],
    ['an earlier one', [b(2)], [a(1)], ['1: 1 A', '2: 2 B']],
    ['one between', [a(1), b(5)], [version(3, { title: 'C' })], ['1: 1 A', '2: 3 C', '3: 5 B']],
    ['back to what it was', [a(1), b(2)], [a(1), b(2), a(3)], ['1: 1 A', '2: 2 B', '3: 3 A']],
    ['back and held already', [a(1), b(2), a(3)], [a(1), b(2), a(3)], ['1: 1 A', '2: 2 B', '3: 3 A']],
  ] as const)('%s', (_, held, other, expected) => {
    const copyOfHeld = copy([...held]);
    expect(outline(mergeCopies(copyOfHeld, copy([...other])) ?? copyOfHeld)).toEqual(expected);
  });

  test('into an empty library they come as they are', () => {
    const other = copy([a(1), b(2), a(3)], { tags: ['x'], progress: 0.3 });
    expect(mergeCopies(undefined, other)).toEqual(other);
  });

  test('pictures that were missing are filled in, and none is taken away', () => {
    const poor = copy([a(1, [{ src: 'x' }, { src: 'y', hash: '2' }])]);
    const rich = copy([a(1, [{ src: 'x', hash: '1' }, { src: 'y' }])]);
    const both = [
      { src: 'x', hash: '1' },
      { src: 'y', hash: '2' },
    ];
    expect(mergeCopies(poor, rich)?.versions[0]?.pictures).toEqual(both);
    const full = copy([a(1, both)]);
    expect(mergeCopies(full, poor)).toBeUndefined();
    expect(mergeCopies(full, rich)).toBeUndefined();
  });

  test('a teaser from a backup is kept and not shown', () => {
    const merged = mergeCopies(copy([a(1)]), copy([version(2, { access: 'teaser' })]));
    expect(merged?.versions).toHaveLength(2);
    expect(findShown(merged?.versions ?? [])?.article.access).toBe('full');
  });
});

describe('what belongs to the reader', () => {
  test('tags are united, progress is the greater, the dates reach from the first to the last', () => {
    const merged = mergeCopies(
      copy([a(3)], { tags: ['x', 'y'], progress: 0.2, savedAt: 3, changedAt: 4 }),
      copy([a(3)], { tags: ['y', 'z'], progress: 0.1, savedAt: 1, changedAt: 9 }),
    );
    expect(merged).toMatchObject({ tags: ['x', 'y', 'z'], progress: 0.2, savedAt: 1, changedAt: 9 });
  });

  test('what is poorer in all changes nothing', () => {
    const held = copy([a(1), b(2)], { tags: ['x'], progress: 1 });
    expect(mergeCopies(held, copy([a(1)], { changedAt: 1 }))).toBeUndefined();
  });
});

describe('any two copies', () => {
  const uses = fc.constantFrom<PictureUse[]>([], [{ src: 'x' }], [{ src: 'x', hash: '1' }]);
  const versions = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('A', 'B', 'C'), uses, fc.boolean())
      .map(([time, title, pictures, full]) =>
        version(time, { title, access: full ? 'full' : 'teaser' }, pictures),
      ),
    { minLength: 1, maxLength: 6 },
  );
  const copies = fc
    .tuple(versions, fc.uniqueArray(fc.constantFrom('t', 'u')), fc.constantFrom(0, 0.5, 1))
    .map(([list, tags, progress]) => copy(list, { tags, progress }));

  test('united once are united: a second time changes nothing, nor does either of them alone', () => {
    fc.assert(
      fc.property(fc.option(copies), copies, (maybe, other) => {
        const held = mergeCopies(undefined, maybe ?? other) ?? other;
        const merged = mergeCopies(held, other) ?? held;
        expect(mergeCopies(merged, other)).toBeUndefined();
        expect(mergeCopies(merged, held)).toBeUndefined();
        expect(mergeCopies(merged, merged)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test('lose no content, no picture and no tag', () => {
    fc.assert(
      fc.property(copies, copies, (held, other) => {
        const merged = mergeCopies(held, other) ?? held;
        for (const { article } of [...held.versions, ...other.versions])
          expect(merged.versions.some((one) => isSameState(one.article, article))).toBe(true);
        expect(merged.versions.length).toBeGreaterThanOrEqual(held.versions.length);
        expect(new Set(merged.versions.map(({ number }) => number)).size).toBe(merged.versions.length);
        expect(merged.tags).toEqual(expect.arrayContaining([...held.tags, ...other.tags]));
        if ([...held.versions, ...other.versions].some(({ article }) => article.access === 'full'))
          expect(findShown(merged.versions)?.article.access).toBe('full');
      }),
    );
  });
});
