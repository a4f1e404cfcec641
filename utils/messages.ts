import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Article, Extraction, ReadingTime } from './article/article.ts';
import type { ClipboardForms } from './copy-article.ts';
import type { ExportRequest } from './export/export-request.ts';
import type { FontData, FontName } from './font-names.ts';
import type { SaveRequest } from './library/save-copy.ts';
import type { ReportedPart } from './removal-report.ts';
import type { SaveReport } from './save-article.ts';

/** What the always-on script says of a page: the article's identity and length, or that it is none. */
export type Judgement = { isArticle: true; id: string; readingTime: ReadingTime } | { isArticle: false };

/** A judgement, and whether the page became what it is without being loaded: by the history API. */
export type Announcement = Judgement & { hasMoved?: boolean };

/** An article that is at its address now. */
export interface Arrival {
  /** What the site gives the address. */
  articleId: string;
  /** Loaded anew; going back and forward is a return, and so is the history API. */
  isNew: boolean;
}

/** What was chosen for an article: its original, or the reader. */
export interface Choice {
  articleId: string;
  isOriginal: boolean;
}

/** Whether a page that is no article shall be tried nevertheless. */
export interface ReadOptions {
  anyway: boolean;
}

/** What has come of something that was started outside of the reader. */
export interface Told {
  sentence: string;
  /** The article that is in the library now, if one is. */
  articleId?: string;
}

/** Readability, for pages that the reader finds too little on by itself; and what reads aloud. */
export type FurtherScript = 'net' | 'speech';

/** The whole protocol between the extension's contexts. */
export interface Protocol {
  /** Tab → background: the page was judged, on loading and whenever its address changes. */
  judged(announcement: Announcement): void;
  /** Popup → reader script in the tab. */
  readArticle(options: ReadOptions): Extraction;
  /** Popup → background: the popup may be closed before its tab has the reader. */
  openReaderIn(tab: { tabId: number } & ReadOptions): void;
  /** Background → reader script: gets ready to be opened on the article that it was put in for. */
  prepareReader(): void;
  /** Background → reader script: shows the reader, or why there is nothing to read. */
  openReader(options: ReadOptions): void;
  /** Background → reader script: opens the reader, or closes it where it is open. */
  toggleReader(): void;
  /** Reader script → background: puts a script into the tab that only few need. */
  bringScript(name: FurtherScript): void;
  /** Reader script → background: whether the article shall open by itself. */
  isWanted(arrival: Arrival): boolean;
  /** Reader script → background: the reader was opened or closed by hand. */
  chosen(choice: Choice): void;
  /** Background → reader script: the page has become another one without being loaded. */
  pageMoved(page: { isArticle: boolean }): void;
  /** Popup and reader script → background: saves an article. It goes on when whoever asked is gone. */
  saveCopy(request: SaveRequest): SaveReport;
  /** Popup and reader script → background: whether an article, by its id, is in the library. */
  isSaved(articleId: string): boolean;
  /** Background → reader script: shows a sentence, where the reader is open; whether it is. */
  tell(notice: Told): boolean;
  /** Reader script → background: what was taken out of the page, as plain text to send in. */
  writeReport(parts: ReportedPart[]): string;
  /** Popup and reader script → background: writes the article as a file, on a page of its own. */
  openExportPage(request: ExportRequest): void;
  /** Reader script → background: the article for the clipboard, as it is read now. */
  writeClipboard(article: Article): ClipboardForms;
  /** Reader script → background: a citation of the article, as it is read now. */
  writeCitation(article: Article): string;
  /** Reader script → background: the reader's style sheet, as text. */
  getStyles(): string;
  /** Reader script → background: the fonts that a text is set in. */
  getFonts(names: FontName[]): FontData[];
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
