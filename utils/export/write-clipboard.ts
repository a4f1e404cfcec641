import { i18n } from '#i18n';
import type { Article } from '../article/article.ts';
import type { ClipboardForms } from '../copy-article.ts';
import { formatMoment, formatUpdate } from '../format.ts';
import { interfaceLocale } from '../i18n/locale.ts';

/**
 * The whole article for the clipboard. It needs no DOM, so that the background can write it for the reader.
 *
 * @param retrievedOn the day on which the page was read, `2026-11-25`
 */
export function writeClipboard(article: Article, retrievedOn: string): ClipboardForms {
  const { title, lead, content, text, url, image, access } = article;
  const byline = writeByline(article);
  const teaser = access === 'teaser' ? i18n.t('article.teaser') : '';
  const credit = image?.credit ? i18n.t('article.credit', [image.credit]) : '';
  const caption = [image?.caption, credit].filter(Boolean).join(' ');
  const retrieved = i18n.t('print.retrieved', [formatMoment(retrievedOn, interfaceLocale())]);
  return {
    text: [title, lead, byline, teaser, caption, text, `${url}\n${retrieved}`].filter(Boolean).join('\n\n'),
    html: [
      wrap('h1', title),
      lead && `<p><em>${escapeHtml(lead)}</em></p>`,
      ...[byline, teaser, caption].map((line) => line && wrap('p', line)),
      content, // sanitised when it was extracted
      `<p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a><br>${escapeHtml(retrieved)}</p>`,
    ]
      .filter(Boolean)
      .join(''),
  };
}

function writeByline({ section, authors, publishedAt, modifiedAt }: Article): string {
  const locale = interfaceLocale();
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(authors);
  const update = modifiedAt && formatUpdate(modifiedAt, publishedAt, locale);
  return [
    section,
    names && `${i18n.t('article.by')} ${names}`,
    publishedAt && formatMoment(publishedAt, locale),
    update && i18n.t('article.updated', [update]),
  ]
    .filter(Boolean)
    .join(' · ');
}

function wrap(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
