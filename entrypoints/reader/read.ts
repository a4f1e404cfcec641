import type { Net } from '@/utils/article/extract-with.ts';
import { type Reading, readPage } from '@/utils/article/read.ts';
import { netOf } from '@/utils/article/readability.ts';
import type { ReadOptions } from '@/utils/messages.ts';
import { bringReadability } from './further-scripts.ts';
import { byOwnStyles } from './spare-layout.ts';

/** Reads the page that the script is in; where it needs Readability, that is brought first. */
export async function read(options: ReadOptions): Promise<Reading> {
  return readAlone(options) ?? readBy(netOf(await bringReadability()), options);
}

/** Reads an article at once; `undefined` where there is none yet, or it can't be told without Readability. */
export function readAhead(): Reading | undefined {
  const reading = readAlone({ anyway: false });
  return reading?.extraction.ok ? reading : undefined;
}

function readAlone(options: ReadOptions): Reading | undefined {
  let isMissed = false;
  const noNet: Net = () => {
    isMissed = true;
    return [];
  };
  const reading = readBy(noNet, options);
  return isMissed ? undefined : reading;
}

const readBy = (net: Net, options: ReadOptions): Reading =>
  byOwnStyles(() => readPage(net, document, location.href, options));
