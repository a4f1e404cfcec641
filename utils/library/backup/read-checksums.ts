import type { ArchiveReader } from './archive-reader.ts';
import { ARTICLE_FILE, limits } from './format.ts';

const LINE = /^([0-9a-f]{64}) [ *](.+)$/;

/** The checksums of the articles' files, by path; `undefined` where they can't be read. */
export async function readChecksums(
  archive: ArchiveReader,
  signal?: AbortSignal,
): Promise<Map<string, string> | undefined> {
  if (!archive.checksums) return undefined;
  const read = await archive.read(archive.checksums, limits.checksums, signal);
  if (!read.ok) return undefined;
  const found = new Map<string, string>();
  for (const line of new TextDecoder().decode(read.bytes).split('\n')) {
    const [, hash, path] = LINE.exec(line) ?? [];
    if (hash !== undefined && path !== undefined && ARTICLE_FILE.test(path)) found.set(path, hash);
  }
  return found;
}
