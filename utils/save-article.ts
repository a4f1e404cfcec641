import { browser } from 'wxt/browser';
import { interfaceLanguage } from './i18n/locale.ts';
import type { Version } from './library/copy.ts';
import type { LibraryDatabase } from './library/database.ts';
import { describeOutcome } from './library/describe-outcome.ts';
import { findWithheld, originOf } from './library/host-permission.ts';
import { withLibrary } from './library/open-library.ts';
import { isReadable } from './library/read-versions.ts';
import { type SaveOutcome, type SaveRequest, saveCopy } from './library/save-copy.ts';
import { keepStorage } from './library/storage-state.ts';
import type { Told } from './messages.ts';
import { readPlace } from './places.ts';

/** What has come of saving, for whoever asked. */
export interface SaveReport extends Told {
  outcome: SaveOutcome;
  /** Match patterns of hosts that pictures could be had from, were it permitted. */
  withheldOrigins: string[];
}

/** A sign of life to the browser, which stops a background that is silent for half a minute, in milliseconds. */
const PULSE_MS = 20_000;

/** Saves an article in the background. Many pictures or a slow network may take their time. */
export async function saveArticle(request: SaveRequest): Promise<SaveReport> {
  const pulse = setInterval(() => void browser.runtime.getPlatformInfo(), PULSE_MS);
  try {
    void keepStorage();
    const place = await readPlace(request.article.id);
    const outcome = await saveCopy({ ...request, ...(place && { progress: place.progress }) });
    const withheld = await findWithheld(outcome.ok ? outcome.missing : []);
    const sentence = describeOutcome(outcome, withheld, interfaceLanguage());
    return {
      outcome,
      sentence,
      withheldOrigins: withheld.origins,
      ...(outcome.ok && { articleId: request.article.id }),
    };
  } finally {
    clearInterval(pulse);
  }
}

/** Whether an article is in the library; not where there is no library to look into. */
export async function isSaved(articleId: string): Promise<boolean> {
  const found = await withLibrary((library) => library.entries.where('id').equals(articleId).count());
  return found.ok && found.result > 0;
}

/** Completes all copies that lack pictures of hosts that may be read from now on. */
export async function completeCopies({ origins = [] }: { origins?: string[] }): Promise<void> {
  const lacking = await withLibrary((library) => findLacking(library, origins));
  if (!lacking.ok) return;
  for (const { article, retrievedAt } of lacking.result) await saveArticle({ article, retrievedAt });
}

/** The shown versions that lack pictures of some hosts. */
async function findLacking(library: LibraryDatabase, origins: readonly string[]): Promise<Version[]> {
  const entries = await library.entries.where('missingPictures').above(0).toArray();
  const versions = await library.versions.bulkGet(entries.map(({ id, shown }) => [id, shown]));
  return versions
    .filter(isReadable)
    .filter(({ pictures }) =>
      pictures.some(({ src, hash }) => hash === undefined && origins.includes(originOf(new URL(src)))),
    );
}
