import { i18n } from '#i18n';
import { formatCount, formatMoment } from '../../format.ts';
import { interfaceLanguage, interfaceLocale } from '../../i18n/locale.ts';
import type { Entry } from '../copy.ts';
import { escapeHtml, writePage } from './html.ts';

/** An article's line in the table of contents. */
export function writeContentsLine({ title, section, publishedAt }: Entry, page: string): string {
  const notes = [publishedAt && formatMoment(publishedAt, interfaceLocale()), section].filter(Boolean);
  const note = notes.length > 0 ? `<time>${escapeHtml(notes.join(' · '))}</time>` : '';
  return `<li>${note}<a href="${escapeHtml(page)}">${escapeHtml(title)}</a></li>`;
}

/** The backup's first page: every article, the last saved first. */
export function writeContentsPage(lines: readonly string[], createdAt: Temporal.Instant): string {
  const day = createdAt.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();
  const title = i18n.t('backup.contents', [formatMoment(day, interfaceLocale())]);
  const count = i18n.t('backup.articles', lines.length, [formatCount(lines.length, interfaceLocale())]);
  return writePage({
    lang: interfaceLanguage(),
    title,
    body: `<h1>${escapeHtml(title)}</h1>\n<p class="note">${escapeHtml(count)}</p>\n<ol class="contents">\n${lines.join('\n')}\n</ol>`,
  });
}
