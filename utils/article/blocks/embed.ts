import { parseUrl } from '../address.ts';
import type { Page } from '../page.ts';
import { squeeze } from '../text.ts';
import { LAZY } from './picture.ts';

const VIDEO_HOSTS = /(?:^|\.)(?:youtube(?:-nocookie)?|youtu|vimeo|dailymotion)\.\w+$/;
const AUDIO_HOSTS = /(?:^|\.)(?:spotify|podigee|soundcloud|podbean|acast|podcast\w*)\./;

/** The page a person would open, instead of the one made for frames. */
const WATCHED = [
  [
    /^https?:\/\/(?:\w+\.)?youtube(?:-nocookie)?\.com\/embed\/(?!videoseries)([\w-]{6,}).*/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*/, 'https://vimeo.com/$1'],
] as const;

/** Frames that hold no content of the article: adverts, counters, comment and login widgets. */
const NO_CONTENT =
  /doubleclick|googlesyndication|googletagmanager|amazon-adsystem|facebook\.com\/(?:plugins|tr)|disqus|captcha|consent/i;

/** A paragraph with a link to what a frame or player would have shown; nothing where that is no content. */
export function buildEmbed(element: Element, page: Page): HTMLElement[] {
  const address = sourceOf(element);
  const url = parseUrl(address, page.base);
  if (!url || !/^https?:$/.test(url.protocol) || NO_CONTENT.test(url.href)) return [];
  const target = new URL(WATCHED.reduce((href, [frame, page]) => href.replace(frame, page), url.href));
  if (page.pictures.has(target.href)) return [];
  page.pictures.add(target.href);
  const title = squeeze(element.getAttribute('title'));
  const host = target.hostname.replace(/^(?:www|player|open|embed)\./, '');
  const link = page.make('a', [`${labelOf(element, target, page)}: ${title || host}`]);
  link.setAttribute('href', target.href);
  return [page.make('p', [link])];
}

function sourceOf(element: Element): string | null {
  for (const part of [element, ...element.querySelectorAll('source')]) {
    for (const name of ['src', ...LAZY]) {
      const value = part.getAttribute(name);
      if (value && value !== 'about:blank') return value;
    }
  }
  return null;
}

/** The label is part of the text, so it is in the text's language. */
function labelOf(element: Element, { hostname }: URL, page: Page): string {
  if (element.localName === 'video' || VIDEO_HOSTS.test(hostname)) return 'Video';
  if (element.localName === 'audio' || AUDIO_HOSTS.test(hostname)) return 'Audio';
  return page.lang.startsWith('de') ? 'Eingebetteter Inhalt' : 'Embedded content';
}
