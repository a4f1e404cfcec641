import * as v from 'valibot';
import type { RemovedKind } from '../../article/article.ts';
import { bounds } from '../../article/bounds.ts';
import { FORMAT } from './format.ts';

// What a backup may hold, field by field: whoever wrote it may have been anybody. What was
// kept within an article's bounds is within these. What is not named here is dropped.

/** A text at its bound has no room for more. */
const MOST_PICTURES = bounds.text / 32;
/** Milliseconds since 1970 at the end of the year 2199. */
const LAST_MOMENT = Date.UTC(2200, 0) - 1;

const kinds: Record<RemovedKind, true> = {
  advert: true,
  topics: true,
  notification: true,
  related: true,
  teasers: true,
  newsletter: true,
  social: true,
  tools: true,
  'reading-time': true,
  date: true,
  paywall: true,
  cookies: true,
  'embed-notice': true,
  template: true,
  navigation: true,
  comments: true,
  'author-box': true,
  form: true,
  hidden: true,
  repeated: true,
};

const line = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const isAddress = (text: string): boolean =>
  /^https?:\/\//i.test(text) && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const address = v.pipe(line(bounds.address), v.check(isAddress));
const pictureAddress = v.pipe(
  line(bounds.text),
  v.check((src) => /^data:image\//i.test(src) || isAddress(src)),
);

/** `dwn:706332`, or an address. */
const identity = v.union([
  v.pipe(line(bounds.identity), v.regex(/^(?!javascript:|data:|blob:|https?:)[a-z][a-z0-9-]*:[^\s<>"]+$/)),
  address,
]);

/** An article's own dates: a day, or a moment with its offset. */
const isWrittenDate = (text: string): boolean => {
  try {
    if (!text.includes('T')) return Temporal.PlainDate.from(text).toString() === text;
    Temporal.Instant.from(text);
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  } catch (error) {
    if (error instanceof RangeError) return false; // the 31st of February
    throw error;
  }
};
const writtenDate = v.pipe(line(40), v.check(isWrittenDate));

/** Our own dates, which come out as milliseconds since 1970. */
const moment = v.pipe(
  line(40),
  v.isoTimestamp(),
  v.transform((text) => Date.parse(text)),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(LAST_MOMENT),
);

const image = v.object({
  src: pictureAddress,
  alt: line(bounds.alt),
  caption: v.exactOptional(line(bounds.caption)),
  credit: v.exactOptional(line(bounds.credit)),
});

const article = v.object({
  id: identity,
  url: address,
  title: line(bounds.title),
  section: v.exactOptional(line(bounds.section)),
  lead: v.exactOptional(line(bounds.lead)),
  authors: v.pipe(v.array(line(bounds.author)), v.maxLength(bounds.authors)),
  publishedAt: v.exactOptional(writtenDate),
  modifiedAt: v.exactOptional(writtenDate),
  image: v.exactOptional(image),
  content: line(bounds.text),
  text: line(bounds.text),
  lang: v.pipe(line(35), v.regex(/^[\w-]*$/)), // as pages write it, de_DE as well
  siteName: line(bounds.siteName),
  wordCount: count,
  characterCount: count,
  readingTime: v.object({ min: count, max: count }),
  access: v.picklist(['full', 'teaser']),
  removed: v.pipe(
    v.array(
      v.object({
        kind: v.picklist(Object.keys(kinds) as RemovedKind[]), // the record's own
        count: v.pipe(count, v.minValue(1)),
        snippet: line(200),
      }),
    ),
    v.maxLength(1000),
  ),
});

const picture = v.object({
  src: pictureAddress,
  hash: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  width: v.exactOptional(v.pipe(count, v.maxValue(65_535))),
  height: v.exactOptional(v.pipe(count, v.maxValue(65_535))),
});

const version = v.object({
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  retrievedAt: moment,
  article,
  pictures: v.pipe(v.array(picture), v.maxLength(MOST_PICTURES)),
});

/** An article's file. */
export const articleRecord = v.pipe(
  v.object({
    id: identity,
    savedAt: moment,
    changedAt: moment,
    tags: v.pipe(v.array(v.pipe(line(100), v.trim(), v.minLength(1))), v.maxLength(500)),
    progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    versions: v.pipe(v.array(version), v.minLength(1), v.maxLength(2000)),
  }),
  v.check(({ id, versions }) => versions.every(({ article }) => article.id === id)),
);

export type ArticleRecord = v.InferOutput<typeof articleRecord>;

/** What has to be right in a manifest before anything else is believed. */
export const manifestHead = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  articles: count,
  createdAt: v.exactOptional(v.fallback(moment, 0)),
});
