import { i18n } from '#i18n';
import type { Article, ArticleImage } from '../../article/article.ts';
import { sanitizeToBody } from '../../article/sanitize.ts';
import { formatMoment } from '../../format.ts';
import { interfaceLocale } from '../../i18n/locale.ts';
import type { Version } from '../copy.ts';
import { escapeHtml, writePage } from './html.ts';

/** Where a picture's file lies, by its address in the article; `undefined` where it is not in the backup. */
export type FindPicture = (src: string) => string | undefined;

/** A saved article as a page that any browser opens from disk: its shown version, pictures from beside it. */
export function writeArticlePage({ article, retrievedAt }: Version, findPicture: FindPicture): string {
  const body = [
    '<article>',
    `<header>${writeHead(article)}</header>`,
    article.image ? writeImage(article.image, findPicture) : '',
    placePictures(article.content, findPicture),
    '</article>',
    `<footer class="note"><p>${writeSource(article, retrievedAt)}</p></footer>`,
  ];
  return writePage({ lang: article.lang, title: article.title, body: body.filter(Boolean).join('\n') });
}

function writeHead({ section, title, lead, authors, publishedAt, access }: Article): string {
  const by = authors.length > 0 ? `${i18n.t('article.by')} ${authors.join(', ')}` : '';
  const at = publishedAt ? formatMoment(publishedAt, interfaceLocale()) : '';
  const line = [by, at].filter(Boolean).join(' · ');
  return [
    section ? `<p class="note">${escapeHtml(section)}</p>` : '',
    `<h1>${escapeHtml(title)}</h1>`,
    lead ? `<p class="lead">${escapeHtml(lead)}</p>` : '',
    line ? `<p class="note">${escapeHtml(line)}</p>` : '',
    access === 'teaser' ? `<p class="note">${escapeHtml(i18n.t('article.teaser'))}</p>` : '',
  ].join('');
}

function writeImage({ src, alt, caption, credit }: ArticleImage, findPicture: FindPicture): string {
  const notes = [caption, credit && i18n.t('article.credit', [credit])].filter(Boolean).join(' ');
  const figure = document.implementation.createHTMLDocument('').createElement('figure');
  const picture = figure.ownerDocument.createElement('img');
  picture.setAttribute('src', src);
  picture.setAttribute('alt', alt);
  figure.append(picture);
  const written = notes ? `<figcaption>${escapeHtml(notes)}</figcaption>` : '';
  return `<figure>${placePictures(figure.innerHTML, findPicture)}${written}</figure>`;
}

/** The HTML with the pictures' files; what was never had becomes a link to where it was, for nothing shall load. */
function placePictures(html: string, findPicture: FindPicture): string {
  const body = sanitizeToBody(html);
  for (const picture of body.querySelectorAll('img')) {
    const src = picture.getAttribute('src') ?? '';
    const file = /^data:/i.test(src) ? src : findPicture(src);
    if (file !== undefined) {
      picture.setAttribute('src', file);
      continue;
    }
    const link = body.ownerDocument.createElement('a');
    if (/^https?:/i.test(src)) link.setAttribute('href', src);
    link.textContent = picture.getAttribute('alt') || i18n.t('reader.picture');
    picture.replaceWith(link);
  }
  return body.innerHTML;
}

function writeSource({ url, siteName }: Article, retrievedAt: number): string {
  const day = Temporal.Instant.fromEpochMilliseconds(retrievedAt)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .toString();
  const retrieved = i18n.t('print.retrieved', [formatMoment(day, interfaceLocale())]);
  const address = escapeHtml(url);
  return `${escapeHtml(siteName)} · ${escapeHtml(retrieved)}<br><a href="${address}">${address}</a>`;
}
