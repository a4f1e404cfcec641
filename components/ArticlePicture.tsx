import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArticleImage } from '@/utils/article/article.ts';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import './ArticlePicture.css';

/** The main picture; with its caption it steps aside where it can't be loaded. */
export function ArticlePicture({ image }: { image: ArticleImage }) {
  const [lost, setLost] = useState(false);
  if (lost) return null;
  return (
    <figure class="article-picture">
      <img src={image.src} alt={image.alt} decoding="async" onError={() => setLost(true)} />
      {(image.caption || image.credit) && (
        <figcaption>
          {image.caption}{' '}
          {image.credit && (
            <span class="article-credit" lang={interfaceLanguage()}>
              {i18n.t('article.credit', [image.credit])}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}
