import type { Article } from '../article/article.ts';
import type { Picture } from '../library/copy.ts';
import { type CoverPen, openCover } from './cover-pen.ts';
import type { BookPicture } from './e-reader-pictures.ts';
import { decode } from './encode-picture.ts';

interface ArticleCover {
  article: Article;
  /** As it is written. */
  date?: string | undefined;
  /** The main picture, where it is at hand. */
  picture?: Picture | undefined;
}

interface EditionCover {
  title: string;
  date: string;
  /** How many articles, how many minutes. */
  facts: string;
  headlines: string[];
}

const MARGIN = 96;
/** Room for the foot: a line, and the date below it. */
const FOOT = 190;

/** Site, headline and authors below the main picture; larger where there is none. `undefined` where nothing can draw. */
export async function drawArticleCover({
  article,
  date,
  picture,
}: ArticleCover): Promise<BookPicture | undefined> {
  const pen = await openCover();
  if (!pen) return undefined;
  const image = picture && (await decodePicture(picture));
  const top = image ? pen.drawPicture(image, 0.46) : MARGIN;
  const kicker = pen.drawKicker(article.section ?? article.siteName, MARGIN, top + (image ? 92 : 60));
  const authors = article.authors.slice(0, 3).join(', ');
  const room = pen.height - FOOT - kicker - (authors ? 150 : 60);
  const end = pen.drawHeadline(article.title, MARGIN, kicker + 44, {
    height: room,
    largest: image ? 104 : 136,
  });
  if (authors) pen.drawNote(authors, MARGIN, end + 104);
  drawFoot(pen, article.siteName, date);
  return finish(pen);
}

/** The name of the edition in large letters, its date, and the first headlines. */
export async function drawEditionCover(cover: EditionCover): Promise<BookPicture | undefined> {
  const { title, date, facts, headlines } = cover;
  const pen = await openCover();
  if (!pen) return undefined;
  pen.drawKicker(facts, MARGIN, MARGIN + 60);
  const end = pen.drawHeadline(title, MARGIN, 240, { height: 460, largest: 208 });
  pen.drawRule(MARGIN, end + 70, 160);
  pen.drawList(headlines, MARGIN, end + 170, pen.height - FOOT - 60);
  drawFoot(pen, 'Klartext', date);
  return finish(pen);
}

function drawFoot(pen: CoverPen, left: string, right: string | undefined): void {
  const line = pen.height - 150;
  pen.drawRule(MARGIN, line, pen.width - 2 * MARGIN, true);
  pen.drawNote(left, MARGIN, line + 66);
  if (right) pen.drawNote(right, pen.width - MARGIN, line + 66, 'right');
}

async function finish(pen: CoverPen): Promise<BookPicture | undefined> {
  const bytes = await pen.finish();
  return bytes && { mediaType: 'image/jpeg', bytes, path: 'cover.jpg' };
}

async function decodePicture({ bytes, mediaType }: Picture): Promise<HTMLImageElement | undefined> {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  try {
    return await decode(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
