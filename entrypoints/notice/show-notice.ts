import { hostStyles } from '@/utils/host-styles.ts';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';

interface NoticeOptions {
  sentence: string;
  /** The paper that articles are read on. */
  theme: string;
  styles: string;
}

/** So long a notice stays, in milliseconds: two seconds to see it, and what slow readers take for its words. */
const staysFor = (sentence: string): number => 2000 + 400 * sentence.split(' ').length;
/** So long screen readers need to find a region that is new, in milliseconds. */
const PAUSE_MS = 250;

let host: HTMLElement | undefined;

/**
 * Shows a sentence in the browser's top layer, within a closed shadow root: the page's styles don't reach it, and it
 * takes neither focus nor place. A click takes it away; what is under the pointer stays.
 */
export function showNotice({ sentence, theme, styles }: NoticeOptions): void {
  host?.remove();
  const box = document.createElement('div');
  const notice = document.createElement('p');
  notice.role = 'status';
  notice.lang = interfaceLanguage();
  box.className = 'page-notice';
  box.dataset.theme = theme;
  box.popover = 'manual';
  box.append(notice);
  host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hostStyles + styles);
  root.adoptedStyleSheets = [sheet];
  root.append(box);
  document.documentElement.append(host);
  box.showPopover();
  setTimeout(() => notice.append(sentence), PAUSE_MS);
  leaveInTime(host, box, staysFor(sentence));
}

function leaveInTime(home: HTMLElement, box: HTMLElement, patience: number): void {
  const leave = () => home.remove();
  let timer = setTimeout(leave, patience);
  box.addEventListener('click', leave);
  box.addEventListener('pointerenter', () => clearTimeout(timer));
  box.addEventListener('pointerleave', () => {
    timer = setTimeout(leave, patience / 2);
  });
}
