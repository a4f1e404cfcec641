import type { Net } from '@/utils/article/extract-with.ts';
import { type Reading, readPage } from '@/utils/article/read.ts';
import { netOf } from '@/utils/article/readability.ts';
import type { ReadOptions } from '@/utils/messages.ts';
import { bringReadability } from './further-scripts.ts';

/** Reads the page that the script is in; where it needs Readability, that is brought first. */
export async function read(options: ReadOptions): Promise<Reading> {
  let isMissed = false;
  const noNet: Net = () => {
    isMissed = true;
    return [];
  };
  const reading = readPage(noNet, document, location.href, options);
  if (!isMissed) return reading;
  return readPage(netOf(await bringReadability()), document, location.href, options);
}
