import { i18n } from '#i18n';
import { formatCount } from '@/utils/format.ts';
import { interfaceLocale } from '@/utils/i18n/locale.ts';

/** "412 Artikel", "38 von 412 Artikeln", "4 Treffer in 412 Artikeln". */
export function describeCount(listed: number, total: number, isSearching: boolean): string {
  const [some, all] = [listed, total].map((count) => formatCount(count, interfaceLocale()));
  if (some === undefined || all === undefined) return '';
  if (isSearching) return i18n.t('library.hits', total, [some, all]);
  return listed === total
    ? i18n.t('library.count', total, [all])
    : i18n.t('library.countOf', total, [some, all]);
}
