import type { Article as ArticleData } from '@/utils/article/article.ts';
import { Article } from './Article.tsx';
import { ArticleSource } from './ArticleSource.tsx';
import './paper.css';
import './PrintSheet.css';

interface PrintSheetProps {
  article: ArticleData;
  /** The day on which the page was read, `2023-10-31`. */
  retrievedAt: string;
}

/** The article on paper, with what is needed to cite it at the foot. */
export function PrintSheet({ article, retrievedAt }: PrintSheetProps) {
  return (
    <div class="print-sheet on-paper">
      <main>
        <Article article={article} />
      </main>
      <ArticleSource url={article.url} retrievedAt={retrievedAt} />
    </div>
  );
}
