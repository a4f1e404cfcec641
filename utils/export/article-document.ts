import { i18n } from '#i18n';
import type { Article, ArticleImage } from '../article/article.ts';
import { sanitizeToBody } from '../article/sanitize.ts';
import { formatMinutes, formatMoment, formatUpdate, toDay } from '../format.ts';
import { interfaceLanguage, interfaceLocale } from '../i18n/locale.ts';
import type { ExportSource } from './exporter.ts';
import { type Child, makeElement } from './make-element.ts';
import { type PlacePicture, placePicture, tidyContent } from './tidy-content.ts';
import { findValidAddress } from './valid-address.ts';

/**
 * The whole article as every format shows it: section and reading time, headline, lead, byline, the sentence that
 * marks a teaser, picture, text, and where and when it was read. It has the classes of the reader's own parts.
 *
 * @param owner a document that is shown nowhere: nothing in it is loaded or run
 */
export function buildArticle(owner: Document, source: ExportSource, place: PlacePicture): HTMLElement {
  const { article } = source;
  const make = (name: string, attributes?: Record<string, string | undefined>, ...children: Child[]) =>
    makeElement(owner, name, attributes, ...children);
  // Sanitised when it was extracted.
  const text = make('div', { class: 'article-text' }, ...sanitizeToBody(article.content).childNodes);
  tidyContent(text, place);
  return make(
    'article',
    { class: 'article', lang: article.lang },
    buildHeader(owner, article),
    article.access === 'teaser' &&
      make('p', { class: 'article-teaser', lang: interfaceLanguage() }, i18n.t('article.teaser')),
    article.image && buildPicture(owner, article.image, place),
    text,
    buildFooter(owner, source),
  );
}

function buildHeader(owner: Document, article: Article): HTMLElement {
  const { section, lead, title, readingTime } = article;
  const minutes = i18n.t('article.minutes', [formatMinutes(readingTime)]);
  return makeElement(
    owner,
    'header',
    { class: 'article-header' },
    makeElement(
      owner,
      'div',
      { class: 'article-eyebrow' },
      section && makeElement(owner, 'p', { class: 'article-section' }, section),
      makeElement(owner, 'p', { class: 'article-reading-time', lang: interfaceLanguage() }, minutes),
    ),
    makeElement(owner, 'h1', {}, title),
    lead && makeElement(owner, 'p', { class: 'article-lead' }, lead),
    buildByline(owner, article),
  );
}

function buildByline(owner: Document, { authors, publishedAt, modifiedAt }: Article): Child {
  const locale = interfaceLocale();
  const update = modifiedAt && formatUpdate(modifiedAt, publishedAt, locale);
  const names = new Intl.ListFormat(locale, { type: 'conjunction' })
    .formatToParts(authors)
    .map(({ type, value }) => (type === 'element' ? makeElement(owner, 'strong', {}, value) : value));
  const parts: Child[] = [
    authors.length > 0 && makeElement(owner, 'span', {}, `${i18n.t('article.by')} `, ...names),
    publishedAt && makeElement(owner, 'time', { datetime: publishedAt }, formatMoment(publishedAt, locale)),
    update && makeElement(owner, 'time', { datetime: modifiedAt }, i18n.t('article.updated', [update])),
  ].filter(Boolean);
  const separated = parts.flatMap((part, index) => (index > 0 ? [' · ', part] : [part]));
  return (
    parts.length > 0 && makeElement(owner, 'p', { class: 'byline', lang: interfaceLanguage() }, ...separated)
  );
}

function buildPicture(owner: Document, image: ArticleImage, place: PlacePicture): HTMLElement {
  const picture = makeElement(owner, 'img', { src: image.src, alt: image.alt });
  const figure = makeElement(owner, 'figure', { class: 'article-picture' }, picture);
  placePicture(picture as HTMLImageElement, place); // made as one
  const credit =
    image.credit &&
    makeElement(
      owner,
      'span',
      { class: 'article-credit', lang: interfaceLanguage() },
      i18n.t('article.credit', [image.credit]),
    );
  if (image.caption || credit)
    figure.append(
      makeElement(owner, 'figcaption', {}, image.caption, Boolean(image.caption && credit) && ' ', credit),
    );
  return figure;
}

function buildFooter(owner: Document, { article, retrievedAt }: ExportSource): HTMLElement {
  const address = findValidAddress(article.url);
  const locale = interfaceLocale();
  return makeElement(
    owner,
    'footer',
    { class: 'article-source', lang: interfaceLanguage() },
    makeElement(owner, 'p', {}, i18n.t('export.source', [article.siteName || new URL(article.url).hostname])),
    makeElement(owner, 'p', {}, makeElement(owner, 'a', { href: address }, article.url)),
    makeElement(owner, 'p', {}, i18n.t('print.retrieved', [formatMoment(toDay(retrievedAt), locale)])),
  );
}
