import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js';
import { i18n } from '#i18n';
import { toDay } from '../format.ts';
import type { Exporter, ExportSource, Format } from './exporter.ts';
import { tellApart, writeFileName } from './file-name.ts';
import { loadExporter } from './load-exporter.ts';

/** A file that is ready to be kept. */
export interface ReadyFile {
  name: string;
  blob: Blob;
}

interface WriteOptions {
  /** In milliseconds since 1970. */
  now: number;
  /** Called with every article that is written. */
  onProgress?: (done: number) => void;
}

/**
 * Writes articles in a format. One that comes alone becomes a file of it; several, and one with pictures beside it,
 * become an archive; an edition is always one book.
 */
export async function writeFile(
  sources: readonly ExportSource[],
  format: Format,
  { now, onProgress = () => undefined }: WriteOptions,
): Promise<ReadyFile> {
  const [first] = sources;
  if (first === undefined) throw new Error('There is nothing to write.');
  if (format === 'edition') {
    const { nameEdition, writeEdition } = await import('./edition.ts');
    const name = writeFileName(nameEdition(toDay(now)).replace('/', '-'));
    return { name: `${name}.epub`, blob: await writeEdition(sources, now) };
  }
  const exporter = await loadExporter(format);
  const names = tellApart(sources.map(nameFile));
  const files = new Map<string, Blob>();
  for (const [index, source] of sources.entries()) {
    files.set(`${names[index]}.${exporter.extension}`, await exporter.convert(source));
    for (const [path, blob] of exporter.attach?.(source) ?? []) files.set(path, blob);
    onProgress(index + 1);
  }
  return pack(files, sources.length === 1 ? nameFile(first) : nameArchive(now), exporter);
}

async function pack(files: ReadonlyMap<string, Blob>, name: string, exporter: Exporter): Promise<ReadyFile> {
  const [only] = files.values();
  if (only && files.size === 1) return { name: `${name}.${exporter.extension}`, blob: only };
  const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const [path, blob] of files) await zip.add(path, new BlobReader(blob));
  return { name: `${name}.zip`, blob: await zip.close() };
}

function nameFile({ article, retrievedAt }: ExportSource): string {
  return writeFileName(article.title || article.siteName, article.publishedAt ?? toDay(retrievedAt));
}

function nameArchive(now: number): string {
  return writeFileName(i18n.t('export.archive'), toDay(now));
}
