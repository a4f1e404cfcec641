import { i18n } from '#i18n';
import type { Article, Author } from '@/utils/article/article.ts';
import { formatMoment, formatUpdate } from '@/utils/format.ts';
import { interfaceLanguage, interfaceLocale } from '@/utils/i18n/locale.ts';
import './Byline.css';

/** Who signs the article, when it came out and when it was last changed; nothing where none is known. */
export function Byline({ article }: { article: Article }) {
  const { authors, publishedAt, modifiedAt } = article;
  const locale = interfaceLocale();
  const update = modifiedAt && formatUpdate(modifiedAt, publishedAt, locale);
  if (authors.length === 0 && !publishedAt && !update) return null;
  return (
    <p class="byline" lang={interfaceLanguage()}>
      {authors.length > 0 && <Authors authors={authors} />}
      {publishedAt && <time dateTime={publishedAt}>{formatMoment(publishedAt, locale)}</time>}
      {update && <time dateTime={modifiedAt}>{i18n.t('article.updated', [update])}</time>}
    </p>
  );
}

function Authors({ authors }: { authors: Author[] }) {
  const list = new Intl.ListFormat(interfaceLocale(), { type: 'conjunction' });
  return (
    <span>
      {i18n.t('article.by')}{' '}
      {list
        .formatToParts(authors)
        .map(({ type, value }) => (type === 'element' ? <strong key={value}>{value}</strong> : value))}
    </span>
  );
}
