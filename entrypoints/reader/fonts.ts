import type { FontName } from '@/utils/font-names.ts';
import { sendMessage } from '@/utils/messages.ts';

/** The text is not kept waiting longer than this for its letters, in milliseconds. */
const PATIENCE_MS = 150;

const lent = new Map<string, FontFace>();
/** Counts the times that all were returned: what arrives after that is not wanted any more. */
let visits = 0;

/**
 * Gives the page's document fonts of the extension, from their bytes: by address the page's own rules would
 * refuse them, and the page could ask for them. Their names are as in `tokens.css`. Waits for them, but not for long.
 */
export async function lendFonts(names: readonly FontName[]): Promise<void> {
  const missing = names.filter((name) => !lent.has(JSON.stringify(name)));
  if (missing.length === 0) return;
  const visit = visits;
  const lending = sendMessage('getFonts', missing).then((files) => {
    if (visit !== visits) return [];
    const faces = files.map(({ family, data, ...descriptors }) => {
      return new FontFace(`Klartext ${family}`, Uint8Array.fromBase64(data).buffer, descriptors);
    });
    faces.forEach((face, index) => {
      lent.set(JSON.stringify(missing[index]), face);
      document.fonts.add(face);
    });
    return Promise.all(faces.map(({ loaded }) => loaded));
  });
  await Promise.race([lending, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** Takes all of them away again. */
export function returnFonts(): void {
  visits++;
  for (const face of lent.values()) document.fonts.delete(face);
  lent.clear();
}
