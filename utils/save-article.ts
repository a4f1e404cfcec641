import { browser } from 'wxt/browser';
import { interfaceLanguage } from './i18n/locale.ts';
import { completeFrom } from './library/complete-from.ts';
import { describeOutcome } from './library/describe-outcome.ts';
import { findWithheld } from './library/host-permission.ts';
import { withLibrary } from './library/open-library.ts';
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
export function saveArticle(request: SaveRequest): Promise<SaveReport> {
  return keepAwake(async () => {
    void keepStorage();
    const place = await readPlace(request.article.id);
    const saved = await saveCopy({ ...request, ...(place && { progress: place.progress }) });
    const untold = takeAdded(request.article.id);
    const outcome = saved.ok && saved.change === 'same' ? { ...saved, added: saved.added + untold } : saved;
    const withheld = await findWithheld(outcome.ok ? outcome.missing : []);
    const sentence = describeOutcome(outcome, withheld, interfaceLanguage());
    return {
      outcome,
      sentence,
      withheldOrigins: withheld.origins,
      ...(outcome.ok && { articleId: request.article.id }),
    };
  });
}

/** Whether an article is in the library; not where there is no library to look into. */
export async function isSaved(articleId: string): Promise<boolean> {
  const found = await withLibrary((library) => library.entries.where('id').equals(articleId).count());
  return found.ok && found.result > 0;
}

/** Pictures that copies were given and nobody was told of, by article: whoever permits a host saves at once, too. */
const added = new Map<string, number>();

/** Completes all copies that lack pictures of hosts that may be read from now on. */
export async function completeCopies({ origins = [] }: { origins?: string[] }): Promise<void> {
  const note = (id: string, count: number) => added.set(id, (added.get(id) ?? 0) + count);
  await keepAwake(() => withLibrary((library) => completeFrom(library, new Set(origins), note)));
}

function takeAdded(id: string): number {
  const count = added.get(id) ?? 0;
  added.delete(id);
  return count;
}

/** Works on in the background, which is stopped otherwise where it is silent for long. */
async function keepAwake<Result>(work: () => Promise<Result>): Promise<Result> {
  const pulse = setInterval(() => void browser.runtime.getPlatformInfo(), PULSE_MS);
  try {
    return await work();
  } finally {
    clearInterval(pulse);
  }
}
