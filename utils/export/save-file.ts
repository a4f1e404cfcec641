import type { ReadyFile } from './write-file.ts';

/** Long enough for a browser that first asks where the file shall go. */
const KEPT_MS = 10 * 60_000;

/**
 * Puts a file into the folder for downloads, or wherever the browser's reader has chosen. A link does so in both
 * browsers, without a permission and without a click; `showSaveFilePicker` is in Chromium alone and wants one.
 */
export function saveFile({ name, blob }: ReadyFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link); // Firefox follows no link that is nowhere
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
