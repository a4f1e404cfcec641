import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import type { FurtherScript } from '@/utils/messages.ts';
import { ask } from '@/utils/page-messages.ts';

declare global {
  /** What further scripts draw with, see `wxt.config.ts`. */
  var klartextPreact: object | undefined;
}

/** Readability, and what takes a page's traps away. */
export const bringNet = () => bring('net', () => globalThis.klartextNet);

/** What reads aloud. Two copies of Preact in one view would know nothing of each other: this one is lent. */
export function bringReadAloud() {
  globalThis.klartextPreact = { Fragment, jsx, jsxs, useEffect, useMemo, useRef, useState };
  return bring('speech', () => globalThis.klartextReadAloud);
}

/** Has a script put into the page where it isn't yet; it leaves what it brings in a global of its world. */
async function bring<Brought>(name: FurtherScript, find: () => Brought | undefined): Promise<Brought> {
  if (find() === undefined) await ask('bringScript', name);
  const brought = find();
  if (brought === undefined) throw new Error(`No "${name}"`);
  return brought;
}
