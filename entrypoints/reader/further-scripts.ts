import type { FurtherScript } from '@/utils/messages.ts';
import { ask } from '@/utils/page-messages.ts';

/** Readability. */
export const bringReadability = () => bring('net', () => globalThis.klartextReadability);

/** What reads aloud. */
export const bringReadAloud = () => bring('speech', () => globalThis.klartextReadAloud);

/** Has a script put into the page where it isn't yet; it leaves what it brings in a global of its world. */
async function bring<Brought>(name: FurtherScript, find: () => Brought | undefined): Promise<Brought> {
  if (find() === undefined) await ask('bringScript', name);
  const brought = find();
  if (brought === undefined) throw new Error(`The script "${name}" did not arrive.`);
  return brought;
}
