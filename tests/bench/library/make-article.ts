import type { Article } from '../../../utils/article/article.ts';
import type { Entry, PictureUse, Version } from '../../../utils/library/copy.ts';
import { makeName, makeParagraph, makeTitle } from './prose.ts';
import { makeRandom, type Random } from './random.ts';

const HOST = 'https://deutsche-wirtschafts-nachrichten.de';
const SECTIONS = [
  'Wirtschaft',
  'Politik',
  'Finanzen',
  'Technologie',
  'Unternehmen',
  'Panorama',
  'Immobilien',
  'Meinung',
];
const TAGS = ['später', 'Energie', 'Hausbau', 'für Jonas', 'Zitate', 'Zölle', 'Altersvorsorge'];
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2021, 0, 1);
const DAYS = 2150; // up to November 2026
/** Words of half the articles; one in a hundred has more than 2,000. */
const MEDIAN_WORDS = 560;

/** An article of the library with its only version. */
export interface SeededArticle {
  entry: Entry;
  version: Version;
}

/** What pictures there are to show. */
export interface SeededPicture {
  hash: string;
  size: number;
}

/** The article of this number: always the same one, whatever the number of the others. */
export function makeArticle(index: number, pictures: readonly SeededPicture[]): SeededArticle {
  const random = makeRandom(index * 104_729 + 1);
  // Each day's articles are about equally many, in no order.
  const publishedAt = FIRST_DAY + ((index * 379) % DAYS) * DAY + random.below(DAY);
  const { article, use } = writeArticle(index, random, publishedAt, pictures);
  const retrievedAt = publishedAt + random.below(3 * DAY);
  const hashes = use.flatMap(({ hash }) => hash ?? []);
  const version = { id: article.id, number: 1, retrievedAt, article, pictures: use, hashes };
  return { version, entry: describe(version, random, pictures) };
}

function writeArticle(
  index: number,
  random: Random,
  publishedAt: number,
  pictures: readonly SeededPicture[],
) {
  const words = Math.min(Math.max(90, random.around(MEDIAN_WORDS, 0.55)), 3000);
  const blocks = makeBlocks(random, words);
  const text = blocks.map(({ line }) => line).join('\n\n');
  const lead = makeParagraph(random, 2);
  const picture = random.next() < 0.8 ? pictures[random.below(pictures.length)] : undefined;
  const src = `${HOST}/bilder/${picture?.hash.slice(0, 12)}.jpg`;
  const wordCount = `${lead} ${text}`.split(/\s+/).length;
  const minutes = Math.max(1, Math.round(wordCount / 150));
  const article: Article = {
    id: `dwn:${700_000 + index}`,
    url: `${HOST}/${700_000 + index}/artikel`,
    title: makeTitle(random),
    section: SECTIONS[random.rank(SECTIONS.length + 1)] ?? 'Wirtschaft',
    lead,
    authors: [makeName(makeRandom(random.rank(60)))],
    publishedAt: new Date(publishedAt).toISOString().replace('Z', '+00:00'),
    ...(picture && { image: { src, alt: '', credit: 'Beispielbild' } }),
    content: blocks.map(({ tag, line }) => `<${tag}>${line}</${tag}>`).join(''),
    text,
    lang: 'de-DE',
    siteName: 'Deutsche Wirtschafts Nachrichten',
    wordCount,
    characterCount: lead.length + text.length,
    readingTime: { min: Math.max(1, minutes - 1), max: minutes + 1 },
    access: random.next() < 0.03 ? 'teaser' : 'full',
    removed: [],
  };
  const use: PictureUse[] = picture ? [{ src, hash: picture.hash }] : [];
  return { article, use };
}

function makeBlocks(random: Random, words: number): { tag: 'p' | 'h2'; line: string }[] {
  const blocks: { tag: 'p' | 'h2'; line: string }[] = [];
  for (let count = 0; count < words; ) {
    if (blocks.length % 6 === 5) blocks.push({ tag: 'h2', line: makeTitle(random) });
    const line = makeParagraph(random, 2 + random.below(5));
    blocks.push({ tag: 'p', line });
    count += line.split(' ').length;
  }
  return blocks;
}

function describe(
  { id, article, retrievedAt, pictures: use }: Version,
  random: Random,
  pictures: readonly SeededPicture[],
): Entry {
  const { url, title, section, lead, authors, publishedAt, siteName, lang, wordCount, readingTime, access } =
    article;
  const hash = use[0]?.hash;
  const read = random.next();
  return {
    ...{ id, url, title, authors, siteName, lang, wordCount, readingTime, access },
    ...(section && { section }),
    ...(lead && { lead }),
    ...(publishedAt && { publishedAt }),
    ...(hash && { thumbnail: hash }),
    ...{ shown: 1, versions: 1, savedAt: retrievedAt, changedAt: retrievedAt },
    tags: random.next() < 0.2 ? [random.pick(TAGS)] : [],
    // Half are unread, a quarter was begun.
    progress: read < 0.5 ? 0 : read < 0.75 ? Math.round(random.next() * 100) / 100 : 1,
    pictures: use.length,
    missingPictures: 0,
    bytes: pictures.find((picture) => picture.hash === hash)?.size ?? 0,
  };
}
