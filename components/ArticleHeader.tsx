import { i18n } from '#i18n';
import type { Article } from '@/utils/article/article.ts';
import { formatCount, formatMinutes } from '@/utils/format.ts';
import { interfaceLanguage, interfaceLocale } from '@/utils/i18n/locale.ts';
import './ArticleHeader.css';
import { Byline } from './Byline.tsx';

/** Section and reading time, headline, lead, byline. */
export function ArticleHeader({ article }: { article: Article }) {
  return (
    <header class="article-header">
      <div class="article-eyebrow">
        {article.section && <p class="article-section">{article.section}</p>}
        <ReadingTime article={article} />
      </div>
      <h1>{article.title}</h1>
      {article.lead && <p class="article-lead">{article.lead}</p>}
      <Byline article={article} />
    </header>
  );
}

function ReadingTime({ article }: { article: Article }) {
  const minutes = i18n.t('article.minutes', [formatMinutes(article.readingTime)]);
  const words = i18n.t('article.words', article.wordCount, [
    formatCount(article.wordCount, interfaceLocale()),
  ]);
  return (
    <p class="article-reading-time" lang={interfaceLanguage()}>
      {minutes} · {words}
    </p>
  );
}
