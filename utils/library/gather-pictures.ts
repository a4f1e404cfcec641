import type { Picture } from './copy.ts';
import { fetchPicture, type PictureFailure } from './fetch-picture.ts';

/** A picture of an article: its bytes, the hash of those that the library has already, or why it has neither. */
export type GatheredPicture = { src: string } & (
  | { picture: Picture }
  | { hash: string }
  | { reason: PictureFailure }
);

/** So many at a time, as browsers do with one host. */
const AT_ONCE = 4;
/** All pictures of one copy, in bytes. What comes after stays a link. */
const MOST_BYTES_TOGETHER = 128 * 1024 * 1024;

/**
 * Fetches the pictures at these addresses, in their order.
 *
 * @param known hashes of pictures that the library has, by address: they aren't fetched again
 * @param onGathered called with how many have been tried
 */
export async function gatherPictures(
  addresses: readonly string[],
  known: ReadonlyMap<string, string>,
  onGathered: (done: number) => void = () => undefined,
): Promise<GatheredPicture[]> {
  const gathered: GatheredPicture[] = [];
  let next = 0;
  let done = 0;
  let room = MOST_BYTES_TOGETHER;
  const gather = async (src: string): Promise<GatheredPicture> => {
    const hash = known.get(src);
    if (hash !== undefined) return { src, hash };
    if (room <= 0) return { src, reason: 'unusable' };
    const fetched = await fetchPicture(src);
    if (!fetched.ok) return { src, reason: fetched.reason };
    room -= fetched.picture.bytes.length;
    return { src, picture: fetched.picture };
  };
  const work = async () => {
    for (let index = next++; index < addresses.length; index = next++) {
      gathered[index] = await gather(addresses[index] ?? ''); // there are as many
      onGathered(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return gathered;
}
