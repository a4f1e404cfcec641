import { defineContentScript } from 'wxt/utils/define-content-script';
import { untilActivated } from '@/utils/activation.ts';
import { detect } from '@/utils/article/detect.ts';
import { estimateCharacters } from '@/utils/article/estimate.ts';
import { estimateReadingTime } from '@/utils/article/reading-time.ts';
import type { Judgement } from '@/utils/messages.ts';
import { ask } from '@/utils/page-messages.ts';
import { hostPatterns } from '@/utils/sites/host-patterns.ts';

/** A page that changes its address by itself changes its content soon after: so long it is watched. */
const SETTLING_MS = 10_000;
/** Changes come in bursts; the page is judged when a burst is over. */
const BURST_MS = 200;

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

export default defineContentScript({
  matches: hostPatterns,
  runAt: 'document_end',
  main(ctx) {
    let told = '';
    let lastId: string | undefined;
    const tell = (hasMoved = false) => {
      const judgement = judge();
      const news = JSON.stringify([location.href, judgement]);
      if (news === told || ctx.isInvalid) return;
      told = news;
      const id = judgement.isArticle ? judgement.id : '';
      const announcement = { ...judgement, hasMoved: hasMoved && id !== lastId };
      lastId = id;
      ask('judged', announcement).catch((error: unknown) => {
        if (!ctx.isInvalid) throw error; // an updated extension leaves its old scripts without a partner
      });
    };
    const watch = () => {
      let timer = ctx.setTimeout(() => tell(true), 0); // the event comes just before the address changes
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = ctx.setTimeout(() => tell(true), BURST_MS);
      });
      observer.observe(document, {
        childList: true,
        subtree: true,
        attributeFilter: ['href', 'content', 'class'],
      });
      ctx.setTimeout(() => observer.disconnect(), SETTLING_MS);
    };
    void untilActivated(document).then(() => tell());
    ctx.addEventListener(window, 'wxt:locationchange', watch);
    ctx.addEventListener(window, 'popstate', watch); // going back takes longer than that moment
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (!persisted) return;
      told = ''; // back from the cache of pages: the toolbar has forgotten this tab
      tell();
    });
  },
});
