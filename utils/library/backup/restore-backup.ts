import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import * as v from 'valibot';
import type { LibraryDatabase } from '../database.ts';
import { restoreEntries } from '../delete-entries.ts';
import { hashesOf, mergeCopies } from '../merge.ts';
import { copyTables, putCopy, readCopy } from '../put-copy.ts';
import { ArchiveBomb, type ArchiveReader, openArchive } from './archive-reader.ts';
import { type ArticleRecord, manifestHead } from './backup-schema.ts';
import { checksum } from './checksum.ts';
import { FORMAT_VERSION, limits } from './format.ts';
import { narrowRecord, toCopy } from './narrow-copy.ts';
import { dropPictures, type LoadedPictures, loadPictures } from './picture-loader.ts';
import { isQuotaError } from './quota.ts';
import { readChecksums } from './read-checksums.ts';
import type { BackupRefusal, RefusedArticle, Restoration, RestoreReport } from './restore-report.ts';
import type { WorkOptions } from './write-backup.ts';

/** A restoration in the making. */
interface Work {
  database: LibraryDatabase;
  archive: ArchiveReader;
  /** By path. */
  checksums: ReadonlyMap<string, string> | undefined;
  lost: Set<string>;
  report: RestoreReport;
  signal: AbortSignal | undefined;
}

/**
 * Brings a backup into the library, whatever the library holds. An article at a time, each in a transaction of its own:
 * stopped at any moment, what is there is whole. Nothing in the file is believed; a second time changes nothing.
 *
 * @throws what the database says where it fails for other reasons than a full disk
 */
export async function restoreBackup(
  database: LibraryDatabase,
  file: Blob,
  { signal, onProgress }: WorkOptions = {},
): Promise<Restoration> {
  const report: RestoreReport = {
    added: 0,
    completed: 0,
    unchanged: 0,
    refused: [],
    absent: 0,
    lostPictures: 0,
    isUnchecked: false,
  };
  try {
    const opened = await openArchive(file, signal);
    if (!opened.ok) return opened;
    const { archive } = opened;
    const manifest = await readManifest(archive, signal);
    if (!manifest.ok) return manifest;
    const checksums = await readChecksums(archive, signal);
    report.isUnchecked = checksums === undefined;
    if (manifest.createdAt !== undefined) report.createdAt = manifest.createdAt;
    report.absent = Math.max(0, manifest.articles - archive.articles.length);
    const work: Work = { database, archive, checksums, lost: new Set(), report, signal };
    for (const [index, article] of archive.articles.entries()) {
      signal?.throwIfAborted();
      await restoreArticle(work, article);
      onProgress?.(index + 1, archive.articles.length);
    }
  } catch (error) {
    report.stopped = explainStop(error, signal);
  }
  return { ok: true, report };
}

async function readManifest(
  archive: ArchiveReader,
  signal: AbortSignal | undefined,
): Promise<{ ok: true; articles: number; createdAt?: number } | { ok: false; reason: BackupRefusal }> {
  if (!archive.manifest) return { ok: false, reason: 'foreign' };
  const read = await archive.read(archive.manifest, limits.manifest, signal);
  if (!read.ok) return read;
  const manifest = v.safeParse(
    v.pipe(v.string(), v.parseJson(), manifestHead),
    new TextDecoder().decode(read.bytes),
  );
  if (!manifest.success) return { ok: false, reason: 'foreign' };
  const { version, ...head } = manifest.output;
  return version > FORMAT_VERSION ? { ok: false, reason: 'newer' } : { ok: true, ...head };
}

async function restoreArticle(work: Work, file: FileEntry): Promise<void> {
  const { database, archive, report, lost, signal } = work;
  const read = await readRecord(work, file);
  if (!read.ok) {
    report.refused.push(read.refused);
    return;
  }
  for (;;) {
    const pictures = await loadPictures(database, archive, read.record, signal);
    const outcome = await storeArticle(database, read.record, pictures);
    if (outcome === undefined) continue; // a picture that was there has just been deleted: it is brought now
    for (const hash of pictures.lost) lost.add(hash);
    report.lostPictures = lost.size;
    report[outcome]++;
    return;
  }
}

type ReadRecord = { ok: true; record: ArticleRecord } | { ok: false; refused: RefusedArticle };

async function readRecord({ archive, checksums, signal }: Work, entry: FileEntry): Promise<ReadRecord> {
  const file = entry.filename;
  const read = await archive.read(entry, limits.article, signal);
  if (!read.ok) return { ok: false, refused: { file, reason: read.reason } };
  const expected = checksums?.get(file);
  if (expected !== undefined && expected !== (await checksum(read.bytes)))
    return { ok: false, refused: { file, reason: 'checksum' } };
  const narrowed = narrowRecord(read.bytes);
  if (narrowed.ok) return narrowed;
  const { ok, ...refusal } = narrowed;
  return { ok, refused: { file, ...refusal } };
}

/** Unites the article with what the library holds; `undefined` where a picture is gone that was there before. */
function storeArticle(
  database: LibraryDatabase,
  record: ArticleRecord,
  { fresh, lost }: LoadedPictures,
): Promise<'added' | 'completed' | 'unchanged' | undefined> {
  return database.transaction('rw', copyTables(database), async () => {
    await restoreEntries(database, [record.id]); // its versions are still there
    const held = await readCopy(database, record.id);
    const copy = toCopy(record, held);
    const other = { ...copy, versions: dropPictures(copy.versions, lost) };
    const brought = new Set(fresh.map(({ hash }) => hash));
    const needed = [...hashesOf(other.versions)].filter((hash) => !brought.has(hash));
    if ((await database.pictures.where('hash').anyOf(needed).count()) < needed.length) return undefined;
    const merged = mergeCopies(held, other);
    const result = merged ?? held;
    const used = hashesOf(result?.versions ?? []);
    const pictures = fresh.filter(({ hash }) => used.has(hash));
    if (!result || (!merged && pictures.length === 0)) return 'unchanged';
    await putCopy(database, result, pictures);
    return held ? 'completed' : 'added';
  });
}

function explainStop(error: unknown, signal: AbortSignal | undefined): NonNullable<RestoreReport['stopped']> {
  if (error instanceof ArchiveBomb) return 'bomb';
  if (signal?.aborted) return 'cancelled';
  if (isQuotaError(error)) return 'full';
  throw error;
}
