import { sendMessage } from '@/utils/messages.ts';
import type { Face } from '@/utils/settings.ts';

/** The text is not kept waiting longer than this for its letters, in milliseconds. */
const PATIENCE_MS = 150;

/**
 * Gives the page's document the reader's fonts, from their bytes: by address the page's own rules would
 * refuse them, and the page could ask for them.
 *
 * @returns takes them away again
 */
export async function lendFonts(face: Face): Promise<() => void> {
  const lent: FontFace[] = [];
  const lending = sendMessage('getFonts', face).then(async (files) => {
    for (const { family, data, ...descriptors } of files) {
      const font = new FontFace(family, Uint8Array.fromBase64(data).buffer, descriptors);
      lent.push(font);
      document.fonts.add(font);
    }
    await Promise.all(lent.map(({ loaded }) => loaded));
  });
  await Promise.race([lending, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return () => {
    for (const font of lent) document.fonts.delete(font);
  };
}
