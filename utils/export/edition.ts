import { i18n } from '#i18n';
import type { ReadingTime } from '../article/article.ts';
import { formatMinutes, formatMoment, toDay } from '../format.ts';
import { interfaceLanguage, interfaceLocale } from '../i18n/locale.ts';
import { drawEditionCover } from './cover.ts';
import { preparePictures } from './e-reader-pictures.ts';
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
  const title = nameEdition(toDay(now));
  const date = formatMoment(toDay(now), interfaceLocale());
  const pictures = await preparePictures(sources.flatMap((source) => [...source.pictures.values()]));
  const sections = groupBySection(sources).map(
    ({ title: section, sources: grouped }, sectionIndex): EditionSection => ({
      id: `section-${sectionIndex + 1}`,
      title: section,
      articles: grouped.map((source) => {
        const id = `article-${sources.indexOf(source) + 1}`;
        const contentsPath = `${CONTENTS}.xhtml#to-${id}`;
        return { article: source.article, chapter: makeChapter(source, { id, pictures, contentsPath }) };
      }),
    }),
  );
  const facts = [
    i18n.t('edition.articles', sources.length, [`${sources.length}`]),
    i18n.t('article.minutes', [formatMinutes(addMinutes(sources))]),
  ].join(' · ');
  const cover = await drawEditionCover({
    title,
    date,
    facts,
    headlines: sources.map(({ article }) => article.title),
  });
  const sites = [...new Set(sources.map(({ article }) => article.siteName).filter(Boolean))];
  return packBook({
    identifier: await nameBook(
      `${title} ${sources
        .map(({ article }) => article.id)
        .sort()
        .join(' ')}`,
    ),
    title,
    authors: sites,
    publisher: i18n.t('edition.volume'),
    lang: findLanguage(sources),
    published: toDay(now),
    modifiedAt: now,
    sources: sources.map(({ article }) => article.url),
    subjects: sections.map((section) => section.title),
    front: [
      {
        id: CONTENTS,
        path: `${CONTENTS}.xhtml`,
        title: i18n.t('export.contents'),
        lang: interfaceLanguage(),
        body: writeContents({ title, facts: `${date} · ${facts}`, sections }),
        kind: 'toc',
        headings: [],
      },
    ],
    parts: sections.map(({ title: section, articles }) => ({
      title: section,
      chapters: articles.map(({ chapter }) => chapter),
    })),
    pictures: [...pictures.values()],
    ...(cover && { cover }),
  });
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

function addMinutes(sources: readonly ExportSource[]): ReadingTime {
  const times = sources.map(({ article }) => article.readingTime);
  const add = (side: keyof ReadingTime): number => times.reduce((sum, time) => sum + time[side], 0);
  return { min: add('min'), max: add('max') };
}

/** The one that most of the articles are in. */
function findLanguage(sources: readonly ExportSource[]): string {
  const counts = new Map<string, number>();
  for (const { article } of sources) counts.set(article.lang, (counts.get(article.lang) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? interfaceLanguage();
}
