import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Extraction, FailureReason, ReadingTime } from './article/article.ts';
import type { FontData, FontName } from './font-names.ts';

/** What the always-on script says of a page: the article's identity and length, or that it is none. */
export type Judgement = { isArticle: true; id: string; readingTime: ReadingTime } | { isArticle: false };

/** Whether a page that is no article shall be tried nevertheless. */
export interface ReadOptions {
  anyway: boolean;
}

/** What became of the wish to see the reader. */
export type Opening = { ok: true } | { ok: false; reason: FailureReason };

/** The whole protocol between the extension's contexts. */
export interface Protocol {
  /** Tab → background: the page was judged, on loading and whenever its address changes. */
  judged(judgement: Judgement): void;
  /** Popup → reader script in the tab. */
  readArticle(options: ReadOptions): Extraction;
  /** Popup → background: the popup may be closed before its tab has the reader. */
  openReaderIn(tab: { tabId: number } & ReadOptions): void;
  /** Background → reader script: shows the reader, or why there is nothing to read. */
  openReader(options: ReadOptions): Opening;
  /** Background → reader script: opens the reader, or closes it where it is open. */
  toggleReader(): void;
  /** Reader script → background: puts Readability into the tab, for pages that the reader finds too little on. */
  bringNet(): void;
  /** Reader script → background: the reader's style sheet, as text. */
  getStyles(): string;
  /** Reader script → background: the fonts that a text is set in. */
  getFonts(names: FontName[]): FontData[];
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
