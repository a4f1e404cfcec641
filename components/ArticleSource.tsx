import { i18n } from '#i18n';
import { formatMoment } from '@/utils/format.ts';
import { interfaceLanguage, interfaceLocale } from '@/utils/i18n/locale.ts';
import './ArticleSource.css';

interface ArticleSourceProps {
  url: string;
  /** The day on which the page was read, `2023-10-31`. */
  retrievedAt: string;
}

/** What is needed to cite an article: where it stands, and when it was read there. */
export function ArticleSource({ url, retrievedAt }: ArticleSourceProps) {
  return (
    <footer class="article-source" lang={interfaceLanguage()}>
      <p>
        <a href={url}>{url}</a>
      </p>
      <p>{i18n.t('print.retrieved', [formatMoment(retrievedAt, interfaceLocale())])}</p>
    </footer>
  );
}
