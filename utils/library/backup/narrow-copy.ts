import * as v from 'valibot';
import type { Article } from '../../article/article.ts';
import { readWords } from '../../article/content.ts';
import { estimateReadingTime } from '../../article/reading-time.ts';
import { sanitizeToBody } from '../../article/sanitize.ts';
import type { Version } from '../copy.ts';
import { type Copy, withPictures, writeOut } from '../merge.ts';
import { type ArticleRecord, articleRecord } from './backup-schema.ts';

/** `damaged`: no JSON. `invalid`: some field holds what it may not. */
export type NarrowedRecord =
  | { ok: true; record: ArticleRecord }
  | { ok: false; reason: 'damaged' | 'invalid'; field?: string };

/** Reads an article's file, which anybody may have written. Its HTML is not clean yet: see `toCopy`. */
export function narrowRecord(bytes: Uint8Array<ArrayBuffer>): NarrowedRecord {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return { ok: false, reason: 'damaged' };
    throw error;
  }
  const narrowed = v.safeParse(articleRecord, data, { abortEarly: true });
  if (narrowed.success) return { ok: true, record: narrowed.output };
  const field = v.getDotPath(narrowed.issues[0]);
  return { ok: false, reason: 'invalid', ...(field !== null && { field }) };
}

/**
 * The copy that a record describes, its HTML sanitised once more, and what follows from it computed anew.
 *
 * @param held what the library holds of the article: what is the same there is clean already
 */
export function toCopy(record: ArticleRecord, held: Copy | undefined): Copy {
  const { id, savedAt, changedAt, tags, progress } = record;
  const known = new Map(held?.versions.map(({ article }) => [writeOut(article), article]));
  const versions = record.versions.map(({ number, retrievedAt, article, pictures }) => {
    const uses = pictures.map(({ src, hash }) => (hash === undefined ? { src } : { src, hash }));
    const own = known.get(writeOut(article)) ?? cleanArticle(article);
    return withPictures({ id, number, retrievedAt, article: own }, uses);
  });
  return { id, versions: renumber(versions), savedAt, changedAt, tags: [...new Set(tags)], progress };
}

function cleanArticle(article: Article): Article {
  const body = sanitizeToBody(article.content);
  const { text, words, characters } = readWords([...body.children], article.lead);
  return {
    ...article,
    content: body.innerHTML,
    text,
    wordCount: words,
    characterCount: characters,
    readingTime: estimateReadingTime(characters, article.lang),
  };
}

/** In the order of their numbers, which stay where they are told apart by them. */
function renumber(versions: readonly Version[]): readonly Version[] {
  const sorted = versions.toSorted((one, other) => one.number - other.number);
  if (new Set(sorted.map(({ number }) => number)).size === sorted.length) return sorted;
  return sorted.map((version, index) => ({ ...version, number: index + 1 }));
}
