import type { Net } from '@/utils/article/extract-with.ts';
import { type Reading, readPage } from '@/utils/article/read.ts';
import { netOf } from '@/utils/article/readability.ts';
import type { ReadOptions } from '@/utils/messages.ts';
import { bringReadability } from './further-scripts.ts';
import { byOwnStyles } from './spare-layout.ts';

/** Reads the page that the script is in; where it needs Readability, that is brought first. */
export async function read(options: ReadOptions): Promise<Reading> {
  let isMissed = false;
  const noNet: Net = () => {
    isMissed = true;
    return [];
  };
  const readBy = (net: Net) => byOwnStyles(() => readPage(net, document, location.href, options));
  const reading = readBy(noNet);
  return isMissed ? readBy(netOf(await bringReadability())) : reading;
}
