import { gatherPictures } from '../library/gather-pictures.ts';
import { listPictures } from '../library/list-pictures.ts';
import { withLibrary } from '../library/open-library.ts';
import { readSource } from '../library/read-source.ts';
import type { ExportRequest } from './export-request.ts';
import type { ExportSource, Format } from './exporter.ts';
import { saveFile } from './save-file.ts';
import { type ReadyFile, writeFile } from './write-file.ts';

/** How far it is: pictures of a single article, or articles. */
export interface ExportProgress {
  unit: 'pictures' | 'articles';
  done: number;
  total: number;
}

/** A file, and how many pictures are links in it; or the articles are gone. */
export type ExportOutcome =
  | { ok: true; file: ReadyFile; missingPictures: number }
  | { ok: false; reason: 'gone' };

/** These leave pictures where the page has them. */
const linking: ReadonlySet<Format> = new Set(['markdown', 'text']);

type OnProgress = (progress: ExportProgress) => void;

/** Writes saved articles in a format and puts the file among the downloads. */
export async function exportEntries(
  ids: readonly string[],
  format: Format,
  onProgress: OnProgress = () => undefined,
): Promise<ExportOutcome> {
  const outcome = await writeRequest({ ids: [...ids], format }, onProgress);
  if (outcome.ok) saveFile(outcome.file);
  return outcome;
}

/** Gathers what is asked for, and writes it. */
export async function writeRequest(request: ExportRequest, onProgress: OnProgress): Promise<ExportOutcome> {
  const sources =
    'article' in request ? [await gather(request, onProgress)] : await readSources(request.ids, onProgress);
  if (sources.length === 0) return { ok: false, reason: 'gone' };
  const total = sources.length;
  const file = await writeFile(sources, request.format, {
    now: Date.now(),
    onProgress: (done) => total > 1 && onProgress({ unit: 'articles', done, total }),
  });
  const missing = linking.has(request.format) ? [] : sources.flatMap(findMissing);
  return { ok: true, file, missingPictures: missing.length };
}

function findMissing({ article, pictures }: ExportSource): string[] {
  return listPictures(article).filter((src) => !pictures.has(src));
}

async function gather(
  { article, retrievedAt, format }: Extract<ExportRequest, { article: unknown }>,
  onProgress: OnProgress,
): Promise<ExportSource> {
  if (linking.has(format)) return { article, retrievedAt, tags: [], pictures: new Map() };
  const addresses = listPictures(article);
  const total = addresses.length;
  const onGathered = (done: number) => onProgress({ unit: 'pictures', done, total });
  const gathered = await gatherPictures(addresses, new Map(), onGathered);
  const pictures = new Map(
    gathered.flatMap((one) => ('picture' in one ? [[one.src, one.picture] as const] : [])),
  );
  return { article, retrievedAt, tags: [], pictures };
}

/** Those that are still there; none where the library can't be opened. */
async function readSources(ids: readonly string[], onProgress: OnProgress): Promise<ExportSource[]> {
  const read = await withLibrary(async (library) => {
    const sources: ExportSource[] = [];
    for (const [index, id] of ids.entries()) {
      const source = await readSource(id, library);
      if (source) sources.push(source);
      onProgress({ unit: 'articles', done: index + 1, total: ids.length });
    }
    return sources;
  });
  return read.ok ? read.result : [];
}
