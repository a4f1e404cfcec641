import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import './ArticleText.css';
import './ArticleWide.css';
import { letEnlarge } from './let-enlarge.ts';
import { letScroll } from './let-scroll.ts';
import { openInNewTab } from './open-in-new-tab.ts';
import type { ShownPicture } from './PictureView.tsx';

interface ArticleTextProps {
  /** Sanitised when it was extracted; shown as it is. */
  html: string;
  /** Given in the reader, which lies in the page's own tab: there links lead on in it. */
  onEnlarge?: ((picture: ShownPicture) => void) | undefined;
}

/** The article's own words. */
export function ArticleText({ html, onEnlarge }: ArticleTextProps) {
  const text = useRef<HTMLDivElement>(null);
  // The content is not ours to render, so its elements get what they need after they are there.
  useLayoutEffect(() => {
    if (!text.current) return;
    const labels = { table: i18n.t('article.table'), pre: i18n.t('article.preformatted') };
    const stops = [letScroll(text.current, labels)];
    if (onEnlarge) letEnlarge(text.current, onEnlarge);
    else stops.push(openInNewTab(text.current));
    return () => {
      for (const stop of stops) stop();
    };
  }, [html]);
  return <div class="article-text" ref={text} dangerouslySetInnerHTML={{ __html: html }} />;
}
