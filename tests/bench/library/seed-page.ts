// Runs in a page of the extension: fills its library.
import { LibraryDatabase } from '../../../utils/library/database.ts';
import { describeTerms } from '../../../utils/library/search/terms.ts';
import { makeArticle, type SeededPicture } from './make-article.ts';
import { makeRandom } from './random.ts';

/** Pictures that the articles share, for it is their number that counts here and not their bytes. */
const PICTURES = 120;
const WIDTH = 320;
const HEIGHT = 180;

/** Draws the pictures and keeps them; has to come first. */
export async function seedPictures(): Promise<SeededPicture[]> {
  const { pictures } = new LibraryDatabase();
  const drawn = await Promise.all(Array.from({ length: PICTURES }, (_, index) => drawPicture(index)));
  await pictures.bulkPut(drawn);
  return drawn.map(({ hash, bytes }) => ({ hash, size: bytes.length }));
}

/** Keeps the articles with these numbers, from the first to before the last. */
export async function seedArticles(from: number, to: number, pictures: SeededPicture[]): Promise<void> {
  const database = new LibraryDatabase();
  const { entries, versions, terms } = database;
  const made = Array.from({ length: to - from }, (_, index) => makeArticle(from + index, pictures));
  await database.transaction('rw', entries, versions, terms, async () => {
    await versions.bulkPut(made.map(({ version }) => version));
    await entries.bulkPut(made.map(({ entry }) => entry));
    await terms.bulkPut(made.map(({ version }) => describeTerms(version)));
  });
  database.close();
}

async function drawPicture(index: number) {
  const random = makeRandom(index + 1);
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('Nothing can be drawn here.');
  for (let stripe = 0; stripe < 24; stripe++) {
    context.fillStyle = `hsl(${random.below(360)} 30% ${20 + random.below(60)}%)`;
    context.fillRect(random.below(WIDTH), random.below(HEIGHT), random.below(WIDTH), random.below(90));
  }
  const mediaType = index % 4 ? 'image/jpeg' : 'image/png';
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: mediaType })).arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { hash, mediaType, bytes, width: WIDTH, height: HEIGHT };
}
