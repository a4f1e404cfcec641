import { i18n } from '#i18n';
import type { Article as ArticleData } from '@/utils/article/article.ts';
import { formatMoment } from '@/utils/format.ts';
import { interfaceLocale } from '@/utils/i18n/locale.ts';
import { Article } from './Article.tsx';
import './PrintSheet.css';

interface PrintSheetProps {
  article: ArticleData;
  /** The day on which the page was read, `2023-10-31`. */
  retrievedAt: string;
}

/** The article on paper, with what is needed to cite it at the foot. */
export function PrintSheet({ article, retrievedAt }: PrintSheetProps) {
  return (
    <div class="print-sheet">
      <main>
        <Article article={article} />
      </main>
      <footer>
        <p>
          <a href={article.url}>{article.url}</a>
        </p>
        <p>{i18n.t('print.retrieved', [formatMoment(retrievedAt, interfaceLocale())])}</p>
      </footer>
    </div>
  );
}
