import { i18n } from '#i18n';
import type { Article as ArticleData } from '@/utils/article/article.ts';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import './Article.css';
import { ArticleHeader } from './ArticleHeader.tsx';
import { ArticlePicture } from './ArticlePicture.tsx';
import { ArticleText } from './ArticleText.tsx';
import type { ShownPicture } from './PictureView.tsx';

interface ArticleProps {
  article: ArticleData;
  /** Shows a picture large; without it pictures are only looked at. */
  onEnlarge?: (picture: ShownPicture) => void;
  /** Leads to the page itself, where a teaser can be unlocked; without it the view lies above no page. */
  onOriginal?: () => void;
}

/** The clean view: all of an article, and nothing else. */
export function Article({ article, onEnlarge, onOriginal }: ArticleProps) {
  return (
    <article class="article" lang={article.lang}>
      <ArticleHeader article={article} />
      {article.access === 'teaser' && (
        <p class="article-teaser" lang={interfaceLanguage()}>
          {i18n.t('article.teaser')}
          {onOriginal && (
            <button type="button" onClick={onOriginal}>
              {i18n.t('article.toOriginal')}
            </button>
          )}
        </p>
      )}
      {article.image && (
        <ArticlePicture key={article.image.src} image={article.image} onEnlarge={onEnlarge} />
      )}
      <ArticleText html={article.content} onEnlarge={onEnlarge} />
    </article>
  );
}
