import { boundPicture, type PictureData, recognisePicture } from './bound-picture.ts';
import type { Picture } from './copy.ts';

/**
 * Why a picture couldn't be had. `unreachable`: no answer, or one that says no. `unusable`: what came is no picture
 * that browsers show, or one beyond every bound.
 */
export type PictureFailure = 'unreachable' | 'unusable';

export type FetchedPicture = { ok: true; picture: Picture } | { ok: false; reason: PictureFailure };

/** So long a server may take, in milliseconds. The background lives half a minute without a sign of life. */
const PATIENCE_MS = 12_000;
/** Before the second and last try, in milliseconds. */
const PAUSE_MS = 500;
/** What is larger is not worth its time, in bytes; it is never held as a whole. */
const LARGEST_DOWNLOAD = 64 * 1024 * 1024;

/** Fetches a picture from its address, a second time where the first fails. */
export async function fetchPicture(src: string): Promise<FetchedPicture> {
  const bytes = (await download(src)) ?? (await pause().then(() => download(src)));
  if (!bytes) return { ok: false, reason: 'unreachable' };
  const recognised = recognisePicture(bytes);
  const bounded = recognised && (await boundPicture(recognised));
  if (!bounded) return { ok: false, reason: 'unusable' };
  return { ok: true, picture: { hash: await hashOf(bounded.bytes), ...bounded } };
}

/** SHA-256, hexadecimal. */
export async function hashOf(bytes: PictureData['bytes']): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `undefined` where it can't be had now. */
async function download(src: string): Promise<PictureData['bytes'] | undefined> {
  try {
    const response = await fetch(src, {
      // Pictures are for everybody; nobody needs to know who saves them, nor where they are shown.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const isTooLarge = Number(response.headers.get('content-length')) > LARGEST_DOWNLOAD;
    return response.ok && !isTooLarge ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch (error) {
    console.info('Klartext could not fetch a picture:', error); // no connection, no permission, too slow
    return undefined;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
