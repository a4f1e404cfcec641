import type { Article } from '../article/article.ts';
import type { PictureUse, Version } from './copy.ts';

/** What is compared: an article and its pictures. */
type Content = Pick<Version, 'article' | 'pictures'>;

/**
 * Whether a fresh copy says and shows what a kept one does. What counts is what a reader would notice: words, authors,
 * captions, the day of publication and the pictures. What doesn't: the markup, another moment of change, another
 * address of the same picture, the reading time, and what was taken out.
 */
export function isSameContent(kept: Content, fresh: Content): boolean {
  return wordsOf(kept.article) === wordsOf(fresh.article) && hasSamePictures(kept.pictures, fresh.pictures);
}

/** The version that stands for the article: the latest of the fullest. `undefined` where there is none. */
export function findShown<Candidate extends Content & { number: number }>(
  versions: readonly Candidate[],
): Candidate | undefined {
  return findLatest(versions, 'full') ?? findLatest(versions, 'teaser');
}

/** The latest version of a kind; `undefined` where there is none. */
export function findLatest<Candidate extends Content & { number: number }>(
  versions: readonly Candidate[],
  access: Article['access'],
): Candidate | undefined {
  return versions
    .filter(({ article }) => article.access === access)
    .reduce<Candidate | undefined>((last, one) => (last && last.number > one.number ? last : one), undefined);
}

/** Without markup and without spaces, which come and go with it. */
function wordsOf({ title, section, lead, authors, publishedAt, image, content }: Article): string {
  const text = content.replace(/<(?:[^>"]|"[^"]*")*>/g, '');
  const day = publishedAt?.slice(0, 10);
  const parts = [title, section, lead, ...authors, day, image?.caption, image?.credit, text];
  return JSON.stringify(parts.map((part) => part?.replace(/(?:[\s\u00ad]|&nbsp;)+/g, '') ?? ''));
}

/** One that can't be had now may be any. */
function hasSamePictures(kept: readonly PictureUse[], fresh: readonly PictureUse[]): boolean {
  if (kept.length !== fresh.length) return false;
  return fresh.every(({ src, hash }, index) => {
    const before = kept[index];
    return src === before?.src || hash === undefined || hash === before?.hash;
  });
}
