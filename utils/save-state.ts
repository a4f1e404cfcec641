/** How an article stands with the library, while it is shown. */
export interface SaveState {
  /** `unknown` until the library was asked. */
  status: 'unknown' | 'unsaved' | 'saving' | 'saved';
  /** What has come of saving; empty before. */
  sentence: string;
  /** Match patterns of hosts that pictures could be had from, were it permitted. */
  withheldOrigins: string[];
}

export const notAsked: Readonly<SaveState> = { status: 'unknown', sentence: '', withheldOrigins: [] };
