import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { untilActivated } from '@/utils/activation.ts';
import { detect } from '@/utils/article/detect.ts';
import { estimateCharacters } from '@/utils/article/estimate.ts';
import { estimateReadingTime } from '@/utils/article/reading-time.ts';
import { isOrphan } from '@/utils/is-orphan.ts';
import type { Judgement } from '@/utils/messages.ts';
import { ask } from '@/utils/page-messages.ts';

/** A page that changes its address by itself changes its content soon after: so long it is watched. */
const SETTLING_MS = 10_000;
/** Changes come in bursts; the page is judged when a burst is over. */
const BURST_MS = 200;
/** Where no event tells that the address has changed, it is looked at this often: in Firefox before 147. */
const LOOK_MS = 1000;

function judge(): Judgement {
  const found = detect(document, location.href);
  if (!found.isArticle) return { isArticle: false };
  const lang = document.documentElement.lang || found.site.lang;
  return {
    isArticle: true,
    id: found.id,
    readingTime: estimateReadingTime(estimateCharacters(document), lang),
  };
}

/** Calls back whenever the page gives itself another address. */
function watchAddress(onChange: () => void, signal: AbortSignal): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    onChange();
  };
  if ('navigation' in globalThis) {
    navigation.addEventListener('currententrychange', look, { signal });
  } else {
    const timer = setInterval(look, LOOK_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
}

/**
 * No content script of WXT's, but named in its configuration: those call out to each other in events and messages
 * that bear the extension's id, so that pages could tell that it is there, and stop it by sending the same.
 */
export default defineUnlistedScript(() => {
  const life = new AbortController();
  const { signal } = life;
  let told = '';
  let lastId: string | undefined;
  /** An updated extension leaves its old scripts without a partner: they stop. */
  const isGone = () => {
    if (isOrphan()) life.abort();
    return signal.aborted;
  };
  const tell = (hasMoved = false) => {
    if (isGone()) return;
    const judgement = judge();
    const news = JSON.stringify([location.href, judgement]);
    if (news === told) return;
    told = news;
    const id = judgement.isArticle ? judgement.id : '';
    const announcement = { ...judgement, hasMoved: hasMoved && id !== lastId };
    lastId = id;
    ask('judged', announcement).catch((error: unknown) => {
      if (!isGone()) throw error;
    });
  };
  const watch = () => {
    let timer = setTimeout(tell, 0, true); // what the address stands for comes just after it
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(tell, BURST_MS, true);
    });
    observer.observe(document, {
      childList: true,
      subtree: true,
      attributeFilter: ['href', 'content', 'class'],
    });
    setTimeout(() => observer.disconnect(), SETTLING_MS);
  };
  void untilActivated(document).then(() => tell());
  watchAddress(watch, signal);
  addEventListener('popstate', watch, { signal }); // going back takes longer than that moment
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      told = ''; // back from the cache of pages: the toolbar has forgotten this tab
      tell();
    },
    { signal },
  );
});
