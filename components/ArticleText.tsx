import { useLayoutEffect, useRef } from 'preact/hooks';
import './ArticleText.css';
import './ArticleWide.css';
import { trustHtml } from '@/utils/trusted-html.ts';
import { equipText } from './equip-text.ts';
import type { ShownPicture } from './PictureView.tsx';

interface ArticleTextProps {
  /** Sanitised when it was extracted; shown as it is. */
  html: string;
  /** Shows a picture large; given in the reader. */
  onEnlarge?: ((picture: ShownPicture) => void) | undefined;
}

/** The article's own words. */
export function ArticleText({ html, onEnlarge }: ArticleTextProps) {
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (text.current ? equipText(text.current, onEnlarge) : undefined), [html]);
  return <div class="article-text" ref={text} dangerouslySetInnerHTML={{ __html: trustHtml(html) }} />;
}
