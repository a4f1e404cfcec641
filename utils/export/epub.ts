import { formatMoment } from '../format.ts';
import { interfaceLocale } from '../i18n/locale.ts';
import { drawArticleCover } from './cover.ts';
import { preparePictures } from './e-reader-pictures.ts';
import type { Exporter } from './exporter.ts';
import { makeChapter } from './make-chapter.ts';
import { nameBook } from './name-book.ts';
import { EPUB, packBook } from './pack-book.ts';

/** EPUB 3 that readers of EPUB 2 open, too: a cover, one chapter, and its headings as contents. */
export const epubExporter: Exporter = {
  id: 'epub',
  mediaType: EPUB,
  extension: 'epub',
  async convert(source) {
    const { article, retrievedAt, tags } = source;
    const pictures = await preparePictures(source.pictures.values());
    const chapter = makeChapter(source, { id: 'article', pictures });
    const cover = await drawArticleCover({
      article,
      date: article.publishedAt && formatMoment(article.publishedAt.slice(0, 10), interfaceLocale()),
      picture: article.image && source.pictures.get(article.image.src),
    });
    return packBook({
      identifier: await nameBook(article.id),
      title: article.title,
      authors: article.authors.length > 0 ? article.authors : [article.siteName],
      publisher: article.siteName,
      lang: article.lang,
      modifiedAt: retrievedAt,
      sources: [article.url],
      subjects: [...(article.section ? [article.section] : []), ...tags],
      front: [],
      parts: [{ chapters: [chapter] }],
      pictures: [...pictures.values()],
      ...(article.publishedAt && { published: article.publishedAt }),
      ...(article.lead && { description: article.lead }),
      ...(cover && { cover }),
    });
  },
};
