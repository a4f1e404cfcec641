/** A person or office that signs an article, as printed on the page. */
export type Author = string;

/** The picture that stands above the text. */
export interface ArticleImage {
  /** Absolute `http(s)` or `data:image` address of the largest known version. */
  src: string;
  /** Text for those who don't see the picture; empty where it only repeats the headline. */
  alt: string;
  caption?: string;
  /** The photographer or agency, without "Foto:". */
  credit?: string;
}

/** Minutes, whole, from a fast to a slow reader; both equal where they don't differ. */
export interface ReadingTime {
  min: number;
  max: number;
}

/** Why a part of the page is not in the article. Each has a label in the reader's language. */
export type RemovedKind =
  | 'advert'
  | 'topics'
  | 'notification'
  | 'related'
  | 'teasers'
  | 'newsletter'
  | 'social'
  | 'tools'
  | 'reading-time'
  | 'date'
  | 'paywall'
  | 'cookies'
  | 'embed-notice'
  | 'template'
  | 'navigation'
  | 'comments'
  | 'author-box'
  | 'form'
  | 'hidden'
  | 'repeated';

/** Parts of one kind that were taken out. */
export interface Removed {
  kind: RemovedKind;
  /** How many such parts. */
  count: number;
  /** The first one's text, at most 80 characters; empty where it had none. */
  snippet: string;
}

/** `teaser`: the page showed only the beginning and says that the rest is withheld. */
export type Access = 'full' | 'teaser';

/** Everything that is kept of a page: plain JSON, the only thing that views, library and exporters know. */
export interface Article {
  /** One identity for all addresses of the article: `dwn:706332`, or the canonical address on unknown sites. */
  id: string;
  /** Canonical address, without tracking parameters. */
  url: string;
  /** The headline as the page shows it, not the one for search engines. */
  title: string;
  section?: string;
  lead?: string;
  authors: Author[];
  /** ISO 8601 with offset, such as `2023-10-31T14:08:10+01:00`; the date alone where no time is known. */
  publishedAt?: string;
  /** Same form; only where it differs from `publishedAt`. */
  modifiedAt?: string;
  image?: ArticleImage;
  /** Sanitised HTML of the body: no headline, lead or main picture. */
  content: string;
  /** The body as plain text, a blank line between blocks. */
  text: string;
  /** BCP 47, such as `de` or `de-DE`. */
  lang: string;
  siteName: string;
  /** Words of lead and text, captions left out. */
  wordCount: number;
  /** Characters of lead and text, captions left out. */
  characterCount: number;
  readingTime: ReadingTime;
  access: Access;
  removed: Removed[];
}

/**
 * `notArticle`: the page is something else. `empty`: no text was found, even when asked to try. `tooLarge`: beyond
 * what can be read, see `too-large.ts`.
 */
export type FailureReason = 'notArticle' | 'empty' | 'tooLarge';

export type Extraction = { ok: true; article: Article } | { ok: false; reason: FailureReason };
