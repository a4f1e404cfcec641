import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { restoreBackup } from '@/utils/library/backup/restore-backup.ts';
import type { Picture, Version } from '@/utils/library/copy.ts';
import type { LibraryDatabase } from '@/utils/library/database.ts';
import { backUp, drawPicture, dump, fill, openLibrary, save, writeVersion, writeWhole } from './library.ts';

/** What has to hold of a library whatever was brought into it. */
async function expectWhole(database: LibraryDatabase): Promise<void> {
  const hashes = new Set(await database.pictures.toCollection().primaryKeys());
  const entries = await database.entries.toArray();
  const versions = await database.versions.toArray();
  for (const entry of entries) {
    const own = versions.filter(({ id }) => id === entry.id);
    expect(own).toHaveLength(entry.versions);
    expect(own.map(({ number }) => number)).toContain(entry.shown);
  }
  expect(new Set(versions.map(({ id }) => id)).size).toBe(entries.length);
  for (const { hash } of versions.flatMap(({ pictures }) => pictures))
    if (hash !== undefined) expect(hashes).toContain(hash);
}

describe('any library', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => text.isWellFormed());
  const words = fc.array(fc.lorem({ maxCount: 8 }), { minLength: 1, maxLength: 4 });
  const moments = fc.integer({ min: 0, max: Date.UTC(2190, 0) });
  const paragraphs = words.map((all) => all.map((text) => `<p>${text}</p>`).join('\n'));
  const marks = fc.array(fc.integer({ min: -5, max: 255 }), { maxLength: 3 });
  const versions = fc.array(
    fc.record({
      at: moments,
      title: texts,
      lead: fc.option(texts, { nil: undefined }),
      content: paragraphs,
      access: fc.constantFrom('full' as const, 'teaser' as const),
      marks,
    }),
    { minLength: 1, maxLength: 4 },
  );
  const articles = fc.record({
    id: fc.oneof(
      fc.integer({ min: 1 }).map((number) => `dwn:${number}`),
      fc.webUrl({ withQueryParameters: true }),
    ),
    versions,
    tags: fc.uniqueArray(
      texts.map((text) => text.trim()).filter((text) => text !== ''),
      { maxLength: 4 },
    ),
    progress: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0), // JSON knows no minus zero
  });
  const libraries = fc.uniqueArray(articles, { maxLength: 4, selector: ({ id }) => id });

  test('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(libraries, async (library) => {
        const database = openLibrary();
        for (const article of library) await saveDrawn(database, article);
        const backup = await backUp(database);
        const emptied = openLibrary();
        const restoration = await restoreBackup(emptied, new Blob([backup]));
        expect(restoration).toMatchObject({ ok: true, report: { added: library.length, refused: [] } });
        expect(await dump(emptied)).toBe(await dump(database));
        await restoreBackup(emptied, new Blob([backup]));
        expect(await dump(emptied)).toBe(await dump(database));
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  interface Drawn {
    id: string;
    tags: string[];
    progress: number;
    versions: {
      at: number;
      title: string;
      lead: string | undefined;
      content: string;
      access: 'full' | 'teaser';
      marks: number[];
    }[];
  }

  async function saveDrawn(
    database: LibraryDatabase,
    { id, tags, progress, versions }: Drawn,
  ): Promise<void> {
    const pictures = new Map<number, Picture>();
    for (const mark of versions.flatMap(({ marks }) => marks)) pictures.set(mark, await drawPicture(mark));
    const written = versions.map(({ at, title, lead, content, access, marks }, index): Version => {
      const article = writeWhole({ id, title, ...(lead !== undefined && { lead }), content, access });
      const uses = marks.map((mark) => {
        const src = `https://example.org/${mark}.gif`;
        return mark < 0 ? { src } : { src, hash: pictures.get(mark)?.hash ?? '' };
      });
      return writeVersion(index + 1, at, article, uses);
    });
    const had = [...pictures].filter(([mark]) => mark >= 0).map(([, picture]) => picture);
    await save(database, written, had, { tags, progress });
  }
});

describe('any damage', () => {
  let backup: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    const database = openLibrary();
    await fill(database);
    backup = await backUp(database);
  });

  async function restoreDamaged(damaged: Uint8Array<ArrayBuffer>): Promise<void> {
    const database = openLibrary();
    const restoration = await restoreBackup(database, new Blob([damaged]));
    await expectWhole(database);
    if (!restoration.ok) expect(await database.entries.count()).toBe(0);
    else expect(await database.entries.count()).toBe(restoration.report.added);
  }

  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  test('of single bytes ends in a report and in whole articles', async () => {
    const flips = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(flips, async (all) => {
        const damaged = new Uint8Array(backup);
        for (const [share, by] of all) {
          const at = Math.floor(share * damaged.length);
          damaged[at] = (damaged[at] ?? 0) ^ by;
        }
        await restoreDamaged(damaged);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('by cutting, or by losing or doubling a part, does, too', async () => {
    const cuts = fc.record({ from: place, to: place, isDoubled: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(cuts, async ({ from, to, isDoubled }) => {
        const [start, end] = [from, to]
          .map((share) => Math.floor(share * backup.length))
          .sort((a, b) => a - b);
        const [head, part, tail] = [backup.slice(0, start), backup.slice(start, end), backup.slice(end)];
        const parts = isDoubled ? [head, part, part, tail] : [head, tail];
        await restoreDamaged(new Uint8Array(await new Blob(parts).arrayBuffer()));
        await restoreDamaged(head);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
