import type { FontName } from '@/utils/font-names.ts';
import { ask } from '@/utils/page-messages.ts';

/** The text is not kept waiting longer than this for its letters, in milliseconds. */
const PATIENCE_MS = 150;

/** What was fetched, by name; kept for the next opening. */
const fetched = new Map<string, Promise<FontFace | undefined>>();
const lent = new Set<FontFace>();
/** Counts the times that all were returned: what arrives after that is not wanted any more. */
let visits = 0;

/** Fetches fonts of the extension that aren't here yet. The page doesn't see them until they are lent. */
export async function fetchFonts(names: readonly FontName[]): Promise<FontFace[]> {
  const missing = names.filter((name) => !fetched.has(keyOf(name)));
  if (missing.length > 0) {
    const files = ask('getFonts', missing);
    missing.forEach((name, index) => {
      const making = files.then(async (found) => {
        const file = found[index];
        if (!file) return undefined;
        const { family, data, ...descriptors } = file;
        return new FontFace(`Klartext ${family}`, Uint8Array.fromBase64(data).buffer, descriptors).load();
      });
      fetched.set(keyOf(name), making);
      making.catch(() => fetched.delete(keyOf(name))); // the next opening asks again
    });
  }
  const faces = await Promise.all(names.map((name) => fetched.get(keyOf(name))));
  return faces.filter((face) => face !== undefined);
}

/**
 * Gives the page's document fonts of the extension, from their bytes: by address the page's own rules would
 * refuse them, and the page could ask for them. Their names are as in `tokens.css`. Waits for them, but not for long.
 */
export async function lendFonts(names: readonly FontName[]): Promise<void> {
  const visit = visits;
  const lending = fetchFonts(names).then((faces) => {
    if (visit !== visits) return;
    for (const face of faces) {
      lent.add(face);
      document.fonts.add(face);
    }
  });
  await Promise.race([lending, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** Takes all of them away again. */
export function returnFonts(): void {
  visits++;
  for (const face of lent) document.fonts.delete(face);
  lent.clear();
}

const keyOf = ({ face, style, subset }: FontName): string => `${face} ${style} ${subset}`;
