import type { Net } from '@/utils/article/extract-with.ts';
import { type Reading, readPage } from '@/utils/article/read.ts';
import { netOf } from '@/utils/article/readability.ts';
import type { ReadOptions } from '@/utils/messages.ts';
import { bringNet } from './further-scripts.ts';
import { byOwnStyles } from './spare-layout.ts';

/** Reads the page that the script is in; what it needs for the difficult ones is brought first. */
export async function read(options: ReadOptions): Promise<Reading> {
  const reading = readAlone(options);
  if (reading) return reading;
  const { Readability, untrap } = await bringNet();
  return readBy(netOf(Readability), options, isTrapped() ? untrap : undefined);
}

/** Reads an article at once; `undefined` where there is none yet, or it can't be told without Readability. */
export function readAhead(): Reading | undefined {
  const reading = readAlone({ anyway: false });
  return reading?.extraction.ok ? reading : undefined;
}

function readAlone(options: ReadOptions): Reading | undefined {
  if (isTrapped()) return undefined;
  let isMissed = false;
  const noNet: Net = () => {
    isMissed = true;
    return [];
  };
  const reading = readBy(noNet, options);
  return isMissed ? undefined : reading;
}

const readBy = (net: Net, options: ReadOptions, open = (page: Document) => page): Reading =>
  byOwnStyles(() => readPage(net, open(document), location.href, options));

/** Whether a form gives its controls instead of what elements can do, see `untrap.ts`. */
const isTrapped = (): boolean =>
  [...document.forms].some((form) => {
    for (const name in Element.prototype) if (Object.hasOwn(form, name)) return true;
    return false;
  });
