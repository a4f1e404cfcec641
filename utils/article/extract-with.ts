import { judgeAccess } from './access.ts';
import { parseUrl } from './address.ts';
import type { Article, ArticleImage, Extraction, FailureReason } from './article.ts';
import type { Block } from './blocks/blocks.ts';
import { render } from './content.ts';
import { detect } from './detect.ts';
import { type Frame, findFrame, readFramed } from './frame.ts';
import { type Head, splitHead } from './head.ts';
import { describeImage } from './layout.ts';
import { dropLines } from './lines.ts';
import { readAuthors, readDates, statedSection } from './metadata.ts';
import { isOverview } from './overview.ts';
import { openPage, type Page } from './page.ts';
import { estimateReadingTime } from './reading-time.ts';
import { dropTail } from './tail.ts';
import { lengthOf, visibleText } from './text.ts';
import { isTooLarge, isTooLong } from './too-large.ts';

export interface ExtractOptions {
  /** Try also where a page is no article. */
  anyway?: boolean;
  /** Opens the page instead of `openPage`: for whoever wants to know more of it than the article, see `read.ts`. */
  open?: typeof openPage;
}

/** Less text than this is looked for once more, by the next level. */
const SHORTEST_TEXT = 250;

/** What no article is without. */
const FEWEST_WORDS = 5;

/** Reads a page when all other levels have found too little. */
export type Net = (page: Page) => Block[];

/** `extract` with a net of the caller's choice: Readability is a third of all code, and most pages don't need it. */
export function extractWith(
  net: Net,
  document: Document,
  address: string,
  { anyway, open = openPage }: ExtractOptions = {},
): Extraction {
  const url = parseUrl(address);
  if (!url) return failed('notArticle');
  if (isTooLarge(document)) return failed('tooLarge');
  const page = open(document, url);
  if (page.site && !anyway && !detect(document, address).isArticle) return failed('notArticle');

  const frame = findFrame(page);
  const head = readText(page, frame, net);
  if (isTooLong(head.text)) return failed('tooLarge');
  if (!page.site && !anyway && isOverview(page, frame, [...(head.lead ? [head.lead] : []), ...head.text]))
    return failed('notArticle');
  const article = compose(page, frame, head);
  return article.wordCount < FEWEST_WORDS ? failed('empty') : { ok: true, article };
}

const failed = (reason: FailureReason): Extraction => ({ ok: false, reason });

/** Head and text, from the first level that finds a text. */
function readText(page: Page, frame: Frame, net: Net): Head {
  const head = splitHead(readFramed(page, frame), page, frame.title);
  if (frame.layout || textLength(head.text) >= SHORTEST_TEXT) return head;
  const other = splitHead(net(page), page, frame.title);
  return textLength(other.text) > textLength(head.text) ? other : head;
}

const textLength = (blocks: readonly Block[]): number => lengthOf(blocks.map(({ element }) => element));

function compose(page: Page, { layout, title, scope }: Frame, head: Head): Article {
  const lead = layout?.lead ?? (head.lead && visibleText(head.lead.element));
  const section = layout?.section ?? statedSection(page);
  const image = layout?.image ?? imageOf(page, head.figure, title);
  const text = layout ? head.text : dropTail(head.text, page);
  const blocks = dropLines(text, page, [title, ...(lead ? [lead] : [])]);
  page.text = blocks;
  const { words, characters, ...rendered } = render(blocks, lead);
  const lang = page.lang || 'en';
  return {
    id: page.id,
    url: page.url,
    title,
    ...(section && { section }),
    ...(lead && { lead }),
    authors: readAuthors(page, layout?.authors ?? [], [...head.lines, ...lastLines(blocks)], scope),
    ...readDates(page, [layout?.dates ?? '', ...head.lines], scope),
    ...(image && { image }),
    ...rendered,
    lang,
    siteName: page.siteName,
    wordCount: words,
    characterCount: characters,
    readingTime: estimateReadingTime(characters, lang),
    access: judgeAccess(page, words),
    removed: page.removed.list(),
  };
}

/** Short lines at the end of a text, where some papers sign. */
const lastLines = (blocks: readonly Block[]): string[] =>
  blocks.slice(-3).map(({ element }) => visibleText(element));

function imageOf(page: Page, figure: Block | undefined, title: string): ArticleImage | undefined {
  const picture = figure?.element.querySelector('img');
  const src = picture?.getAttribute('src');
  if (!figure || !picture || !src) return undefined;
  const caption = visibleText(figure.element);
  return describeImage(page, src, picture.getAttribute('alt') ?? '', caption, '', title);
}
