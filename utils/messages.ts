import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Extraction, ReadingTime } from './article/article.ts';

/** What the always-on script says of a page: the article's identity and length, or that it is none. */
export type Judgement = { isArticle: true; id: string; readingTime: ReadingTime } | { isArticle: false };

/** Whether a page that is no article shall be tried nevertheless. */
export interface ReadOptions {
  anyway: boolean;
}

/** The whole protocol between the extension's contexts. */
export interface Protocol {
  /** Tab → background: the page was judged, on loading and whenever its address changes. */
  judged(judgement: Judgement): void;
  /** Popup → reader script in the tab. */
  readArticle(options: ReadOptions): Extraction;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
