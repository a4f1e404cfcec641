import { i18n } from '#i18n';
import type { Article, ReadingTime } from '../article/article.ts';
import { formatMinutes, formatMoment, toDay } from '../format.ts';
import { interfaceLanguage, interfaceLocale } from '../i18n/locale.ts';
import type { Chapter } from './book.ts';
import { drawEditionCover } from './cover.ts';
import { type BookPicture, preparePictures } from './e-reader-pictures.ts';
import { type EditionSection, writeContents } from './edition-contents.ts';
import type { ExportSource } from './exporter.ts';
import { makeChapter } from './make-chapter.ts';
import { nameBook } from './name-book.ts';
import { packBook } from './pack-book.ts';

const CONTENTS = 'contents';

/** "Wochenende 47/2026": the calendar's week of a day. */
export function nameEdition(day: string): string {
  const { weekOfYear, yearOfWeek } = Temporal.PlainDate.from(day);
  return i18n.t('edition.title', [`${weekOfYear}`, `${yearOfWeek}`]);
}

/**
 * Many articles as one EPUB: a cover with the date, contents by section with minutes, an article a chapter.
 *
 * @param now the edition's date, in milliseconds since 1970
 */
export async function writeEdition(sources: readonly ExportSource[], now: number): Promise<Blob> {
  const articles = sources.map(({ article }) => article);
  const title = nameEdition(toDay(now));
  const date = formatMoment(toDay(now), interfaceLocale());
  const facts = describeExtent(articles);
  const pictures = await preparePictures(sources.flatMap((source) => [...source.pictures.values()]));
  const sections = makeSections(sources, pictures);
  const headlines = articles.map((article) => article.title);
  const cover = await drawEditionCover({ title, date, facts, headlines });
  const ids = articles.map(({ id }) => id).sort();
  return packBook({
    identifier: await nameBook([title, ...ids].join(' ')),
    title,
    authors: [...new Set(articles.map(({ siteName }) => siteName).filter(Boolean))],
    publisher: i18n.t('edition.volume'),
    lang: findLanguage(articles),
    published: toDay(now),
    modifiedAt: now,
    sources: articles.map(({ url }) => url),
    subjects: sections.map((section) => section.title),
    front: [makeContents(writeContents({ title, facts: `${date} · ${facts}`, sections }))],
    parts: sections.map((section) => ({
      title: section.title,
      chapters: section.articles.map(({ chapter }) => chapter),
    })),
    pictures: [...pictures.values()],
    ...(cover && { cover }),
  });
}

/** "12 Artikel · 74–98 Min." */
function describeExtent(articles: readonly Article[]): string {
  const add = (side: keyof ReadingTime): number =>
    articles.reduce((sum, { readingTime }) => sum + readingTime[side], 0);
  const count = i18n.t('edition.articles', articles.length, [`${articles.length}`]);
  const minutes = formatMinutes({ min: add('min'), max: add('max') });
  return `${count} · ${i18n.t('article.minutes', [minutes])}`;
}

function makeSections(
  sources: readonly ExportSource[],
  pictures: ReadonlyMap<string, BookPicture>,
): EditionSection[] {
  return groupBySection(sources).map(({ title, sources: grouped }, index) => ({
    id: `section-${index + 1}`,
    title,
    articles: grouped.map((source) => {
      const id = `article-${sources.indexOf(source) + 1}`;
      const contentsPath = `${CONTENTS}.xhtml#to-${id}`;
      return { article: source.article, chapter: makeChapter(source, { id, pictures, contentsPath }) };
    }),
  }));
}

function makeContents(body: string): Chapter {
  return {
    id: CONTENTS,
    path: `${CONTENTS}.xhtml`,
    title: i18n.t('export.contents'),
    lang: interfaceLanguage(),
    body,
    kind: 'toc',
    headings: [],
  };
}

/** In the order in which the sections come; what has none comes last. */
function groupBySection(sources: readonly ExportSource[]): { title: string; sources: ExportSource[] }[] {
  const groups = new Map<string, ExportSource[]>();
  for (const source of sources) {
    const section = source.article.section ?? '';
    groups.set(section, [...(groups.get(section) ?? []), source]);
  }
  const other = groups.get('');
  groups.delete('');
  const named = [...groups].map(([title, grouped]) => ({ title, sources: grouped }));
  return other ? [...named, { title: i18n.t('edition.otherSection'), sources: other }] : named;
}

/** The one that most of the articles are in. */
function findLanguage(articles: readonly Article[]): string {
  const counts = new Map<string, number>();
  for (const { lang } of articles) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? interfaceLanguage();
}
