import { findShown } from '../compare-versions.ts';
import type { Picture } from '../copy.ts';
import type { LibraryDatabase } from '../database.ts';
import { type Copy, hashesOf } from '../merge.ts';
import { readCopy } from '../put-copy.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { writeArticlePage } from './article-page.ts';
import { type PictureSize, writeArticleRecord } from './article-record.ts';
import { writeContentsLine, writeContentsPage } from './contents-page.ts';
import { nameFiles } from './file-name.ts';
import { type BackupCounts, CHECKSUMS, FORMAT, FORMAT_VERSION, MANIFEST, type Manifest } from './format.ts';
import { gatherChunks } from './gather-chunks.ts';
import { pictureKinds, recognisePicture } from './picture-kind.ts';
import { README, README_NAME } from './readme.ts';

export interface WorkOptions {
  signal?: AbortSignal;
  /** Told after each article. */
  onProgress?: (done: number, total: number) => void;
}

interface WrittenPicture extends PictureSize {
  path: string;
}

/** A backup in the making. */
interface Work {
  database: LibraryDatabase;
  archive: ArchiveWriter;
  counts: BackupCounts;
  contents: string[];
  /** By hash. */
  pictures: Map<string, WrittenPicture>;
}

/**
 * Writes the whole library as one zip file that is readable without us. An article at a time is in memory, with one of
 * its pictures; what grows with the library are names and checksums. The output is closed at the end, or aborted.
 *
 * @throws the signal's reason where it is aborted, and what the output or the database says where they fail
 */
export async function writeBackup(
  database: LibraryDatabase,
  output: WritableStream<Uint8Array>,
  { signal, onProgress }: WorkOptions = {},
): Promise<BackupCounts> {
  const createdAt = Temporal.Now.instant();
  const { writable, abort } = gatherChunks(output);
  const archive = new ArchiveWriter(writable, createdAt);
  const counts = { articles: 0, versions: 0, pictures: 0 };
  const work: Work = { database, archive, counts, contents: [], pictures: new Map() };
  try {
    await archive.addText(README_NAME, README);
    const ids = await database.entries.orderBy('savedAt').reverse().primaryKeys();
    for (const [index, id] of ids.entries()) {
      signal?.throwIfAborted();
      await addArticle(work, id);
      onProgress?.(index + 1, ids.length);
    }
    await archive.addText('index.html', writeContentsPage(work.contents, createdAt));
    await archive.addText(MANIFEST, writeManifest(counts, createdAt));
    signal?.throwIfAborted(); // the last moment at which nothing is left behind
    await archive.close();
    return counts;
  } catch (error) {
    await Promise.allSettled([abort(error)]); // it may be what has failed
    throw error;
  }
}

/** Adds an article with all that belongs to it; nothing where it was deleted meanwhile. */
async function addArticle(work: Work, id: string): Promise<void> {
  const { database, archive, counts, contents, pictures } = work;
  const [entry, copy] = await database.transaction('r', [database.entries, database.versions], () =>
    Promise.all([database.entries.get(id), readCopy(database, id)]),
  );
  const shown = copy && findShown(copy.versions);
  if (!entry || !shown) return;
  await addPictures(work, copy);
  const name = await nameFiles(entry);
  const hashes = new Map(shown.pictures.map(({ src, hash }) => [src, hash]));
  const findPicture = (src: string) => {
    const path = pictures.get(hashes.get(src) ?? '')?.path;
    return path && `../${path}`;
  };
  await archive.addText(`articles/${name}.html`, writeArticlePage(shown, findPicture));
  await archive.addText(`articles/${name}.json`, writeArticleRecord(copy, sizesOf(copy, pictures)));
  contents.push(writeContentsLine(entry, `articles/${name}.html`));
  counts.articles++;
  counts.versions += copy.versions.length;
}

/** Adds the pictures that no earlier article has brought. */
async function addPictures({ database, archive, counts, pictures }: Work, copy: Copy): Promise<void> {
  for (const hash of hashesOf(copy.versions)) {
    const picture = pictures.has(hash) ? undefined : await database.pictures.get(hash);
    if (!picture) continue;
    const path = `pictures/${hash}.${extensionOf(picture)}`;
    await archive.addPicture(path, hash, picture.bytes);
    pictures.set(hash, { path, width: picture.width, height: picture.height });
    counts.pictures++;
  }
}

function extensionOf({ bytes }: Picture): string {
  const kind = recognisePicture(bytes);
  return kind ? pictureKinds[kind] : 'bin';
}

function sizesOf(copy: Copy, pictures: ReadonlyMap<string, WrittenPicture>): Map<string, PictureSize> {
  const sizes = new Map<string, PictureSize>();
  for (const hash of hashesOf(copy.versions)) {
    const picture = pictures.get(hash);
    if (picture) sizes.set(hash, { width: picture.width ?? 0, height: picture.height ?? 0 });
  }
  return sizes;
}

function writeManifest(counts: BackupCounts, createdAt: Temporal.Instant): string {
  const manifest: Manifest = {
    format: FORMAT,
    version: FORMAT_VERSION,
    createdAt: createdAt.toString(),
    ...counts,
    checksums: CHECKSUMS,
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
