import type { Net } from '@/utils/article/extract-with.ts';
import { type Reading, readPage } from '@/utils/article/read.ts';
import { netOf } from '@/utils/article/readability.ts';
import type { ReadOptions } from '@/utils/messages.ts';
import { ask } from '@/utils/page-messages.ts';

/** Reads the page that the script is in; where it needs Readability, that is brought first. */
export async function read(options: ReadOptions): Promise<Reading> {
  let isMissing = false;
  const noNet: Net = () => {
    isMissing = true;
    return [];
  };
  const reading = readPage(findNet() ?? noNet, document, location.href, options);
  if (!isMissing) return reading;
  await ask('bringScript', 'net');
  return readPage(findNet() ?? noNet, document, location.href, options);
}

function findNet(): Net | undefined {
  return globalThis.klartextReadability && netOf(globalThis.klartextReadability);
}
