import type { FontName } from '@/utils/font-names.ts';
import { ask } from '@/utils/page-messages.ts';

/** The text is not kept waiting longer than this for its letters, in milliseconds. */
const PATIENCE_MS = 150;

/** What was fetched, by name; kept for the next opening. */
const fetched = new Map<string, Promise<void>>();
const ready = new Map<string, FontFace>();
const lent = new Set<FontFace>();
/** Counts the times that all were returned: what arrives after that is not wanted any more. */
let visits = 0;

/** Fetches fonts of the extension that aren't here yet. The page doesn't see them until they are lent. */
export async function fetchFonts(names: readonly FontName[]): Promise<void> {
  const missing = names.filter((name) => !fetched.has(keyOf(name)));
  if (missing.length > 0) {
    const files = ask('getFonts', missing);
    missing.forEach((name, index) => {
      const making = files.then(async (found) => {
        const file = found[index];
        if (!file) return;
        const { family, data, ...descriptors } = file;
        const face = new FontFace(`Klartext ${family}`, Uint8Array.fromBase64(data).buffer, descriptors);
        ready.set(keyOf(name), await face.load());
      });
      fetched.set(keyOf(name), making);
      making.catch(() => fetched.delete(keyOf(name))); // the next opening asks again
    });
  }
  await Promise.all(names.map((name) => fetched.get(keyOf(name))));
}

/** Until fonts are here, but not for long. */
export async function awaitFonts(arriving: Promise<void>): Promise<void> {
  await Promise.race([arriving, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/**
 * Gives the page's document fonts of the extension, from their bytes: by address the page's own rules would
 * refuse them, and the page could ask for them. Their names are as in `tokens.css`. What is here is lent at once.
 */
export async function lendFonts(names: readonly FontName[]): Promise<void> {
  const visit = visits;
  lendReady(names);
  await fetchFonts(names);
  if (visit === visits) lendReady(names);
}

/** Takes all of them away again. */
export function returnFonts(): void {
  visits++;
  for (const face of lent) document.fonts.delete(face);
  lent.clear();
}

function lendReady(names: readonly FontName[]): void {
  for (const name of names) {
    const face = ready.get(keyOf(name));
    if (!face || lent.has(face)) continue; // to add one lays out the whole page anew
    lent.add(face);
    document.fonts.add(face);
  }
}

const keyOf = ({ face, style, subset }: FontName): string => `${face} ${style} ${subset}`;
