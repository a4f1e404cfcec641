import { i18n } from '#i18n';
import { interfaceLanguage } from '../i18n/locale.ts';
import { buildArticle } from './article-document.ts';
import type { Chapter } from './book.ts';
import type { BookPicture } from './e-reader-pictures.ts';
import type { ExportSource } from './exporter.ts';
import { makeElement } from './make-element.ts';
import { serialise } from './xml.ts';

interface ChapterOptions {
  /** Unique in the book; the ids in the chapter begin with it. */
  id: string;
  /** Those of the whole book, by hash. */
  pictures: ReadonlyMap<string, BookPicture>;
  /** Where the way back leads; without it there is none. */
  contentsPath?: string;
}

/** An article as a chapter of a book. */
export function makeChapter(source: ExportSource, { id, pictures, contentsPath }: ChapterOptions): Chapter {
  const owner = document.implementation.createHTMLDocument();
  const article = buildArticle(owner, source, (src) => {
    const picture = pictures.get(source.pictures.get(src)?.hash ?? '');
    return picture && { address: picture.path };
  });
  if (contentsPath) {
    const link = makeElement(owner, 'a', { href: contentsPath }, i18n.t('export.toContents'));
    article.append(makeElement(owner, 'p', { class: 'way-back', lang: interfaceLanguage() }, link));
  }
  const headings = [...article.querySelectorAll('.article-text h2')].map((heading, index) => {
    heading.id = `${id}-heading-${index + 1}`;
    return { id: heading.id, title: heading.textContent?.trim() ?? '' };
  });
  return {
    id,
    path: `${id}.xhtml`,
    title: source.article.title,
    lang: source.article.lang,
    body: serialise(makeElement(owner, 'div', {}, article)),
    kind: 'bodymatter',
    headings: headings.filter(({ title }) => title !== ''),
  };
}
