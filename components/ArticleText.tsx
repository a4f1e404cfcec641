import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import './ArticleText.css';
import './ArticleWide.css';
import { letScroll } from './let-scroll.ts';
import { openInNewTab } from './open-in-new-tab.ts';

/**
 * The article's own words.
 *
 * @param html sanitised when it was extracted; shown as it is
 */
export function ArticleText({ html }: { html: string }) {
  const text = useRef<HTMLDivElement>(null);
  // The content is not ours to render, so its elements get what they need after they are there.
  useLayoutEffect(() => {
    if (!text.current) return;
    const labels = { table: i18n.t('article.table'), pre: i18n.t('article.preformatted') };
    const stops = [openInNewTab(text.current), letScroll(text.current, labels)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [html]);
  return <div class="article-text" ref={text} dangerouslySetInnerHTML={{ __html: html }} />;
}
