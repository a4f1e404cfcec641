import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArticleImage } from '@/utils/article/article.ts';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import './ArticlePicture.css';
import { nameEnlarging } from './let-enlarge.ts';
import type { ShownPicture } from './PictureView.tsx';

interface ArticlePictureProps {
  image: ArticleImage;
  onEnlarge?: ((picture: ShownPicture) => void) | undefined;
}

/** The main picture; with its caption it steps aside where it can't be loaded. */
export function ArticlePicture({ image, onEnlarge }: ArticlePictureProps) {
  const [lost, setLost] = useState(false);
  if (lost) return null;
  const picture = <img src={image.src} alt={image.alt} decoding="async" onError={() => setLost(true)} />;
  return (
    <figure class="article-picture">
      {onEnlarge ? (
        <button
          type="button"
          class="enlarge"
          aria-label={nameEnlarging(image.alt)}
          onClick={() => onEnlarge(image)}
        >
          {picture}
        </button>
      ) : (
        picture
      )}
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
