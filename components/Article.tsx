import { i18n } from '#i18n';
import type { Article as ArticleData } from '@/utils/article/article.ts';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import './Article.css';
import { ArticleHeader } from './ArticleHeader.tsx';
import { ArticlePicture } from './ArticlePicture.tsx';
import { ArticleText } from './ArticleText.tsx';

/** The clean view: all of an article, and nothing else. */
export function Article({ article }: { article: ArticleData }) {
  return (
    <article class="article" lang={article.lang}>
      <ArticleHeader article={article} />
      {article.access === 'teaser' && (
        <p class="article-teaser" lang={interfaceLanguage()}>
          {i18n.t('article.teaser')}
        </p>
      )}
      {article.image && <ArticlePicture key={article.image.src} image={article.image} />}
      <ArticleText html={article.content} />
    </article>
  );
}
