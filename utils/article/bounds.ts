import type { Article, ArticleImage } from './article.ts';
import { estimateReadingTime } from './reading-time.ts';
import { countWords } from './text.ts';
import { LONGEST_TEXT } from './too-large.ts';

/** What a kept article may hold at most, in characters: far beyond what papers write, and short of what would hurt. */
export const bounds = {
  title: 2000,
  section: 500,
  lead: 20_000,
  author: 500,
  /** How many. */
  authors: 100,
  alt: 4000,
  caption: 8000,
  credit: 2000,
  siteName: 500,
  /** An article's address, and an identity that is one. */
  address: 8192,
  /** Any other identity. */
  identity: 512,
  /** The text as HTML, the same as words, and a picture's address, which may be the picture itself. */
  text: LONGEST_TEXT,
} as const;

/**
 * The article as it may be kept: lines that are too long are cut at a word, names and a picture beyond all bounds are
 * left out. `undefined` where it is too large as a whole, for half a text is none.
 */
export function boundArticle(article: Article): Article | undefined {
  const { id, url, title, section, lead, authors, image, content, text, siteName } = article;
  const longest = id.includes('://') ? bounds.address : bounds.identity;
  if (id.length > longest || url.length > bounds.address) return undefined;
  if (content.length > bounds.text || text.length > bounds.text) return undefined;
  const { image: _, ...others } = article;
  return {
    ...others,
    title: cut(title, bounds.title),
    ...(section !== undefined && { section: cut(section, bounds.section) }),
    ...(lead !== undefined && lead.length > bounds.lead && shortenLead(article, lead)),
    authors: authors.slice(0, bounds.authors).map((author) => cut(author, bounds.author)),
    ...(image && image.src.length <= bounds.text && { image: boundImage(image) }),
    siteName: cut(siteName, bounds.siteName),
  };
}

/** Words and characters are those of lead and text. */
function shortenLead({ wordCount, characterCount, lang }: Article, whole: string): Partial<Article> {
  const lead = cut(whole, bounds.lead);
  const characters = characterCount - whole.length + lead.length;
  return {
    lead,
    wordCount: wordCount - countWords(whole) + countWords(lead),
    characterCount: characters,
    readingTime: estimateReadingTime(characters, lang),
  };
}

function boundImage({ src, alt, caption, credit }: ArticleImage): ArticleImage {
  return {
    src,
    alt: cut(alt, bounds.alt),
    ...(caption !== undefined && { caption: cut(caption, bounds.caption) }),
    ...(credit !== undefined && { credit: cut(credit, bounds.credit) }),
  };
}

/** A line of at most so many characters; one long word is cut within. */
function cut(line: string, most: number): string {
  if (line.length <= most) return line;
  const end = line.lastIndexOf(' ', most - 1);
  return `${line.slice(0, end > most / 2 ? end : most - 1).toWellFormed()}…`;
}
