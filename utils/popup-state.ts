import type { Article, FailureReason } from './article/article.ts';

/** Why there is nothing to show: what the extraction says, or a page closed to extensions. */
export type Obstacle = FailureReason | 'unreadable';

/** What the popup shows, one thing at a time. */
export type PopupState =
  | { status: 'loading' }
  | { status: 'read'; article: Article }
  | { status: 'failed'; reason: Obstacle }
  /** A bug. `report` is what a reader can send in. */
  | { status: 'broken'; report: string };

/** Where a bug showed itself. */
export interface Circumstances {
  version: string;
  userAgent: string;
  /** Address of the page that was read, where it is known. */
  url: string | undefined;
}

/** An unexpected error as plain text, with what is needed to find its cause. */
export function writeReport(error: unknown, { version, userAgent, url }: Circumstances): string {
  const cause = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  // Firefox leaves the message out of the stack.
  const message = error instanceof Error && !cause.includes(error.message) ? `${error.message}\n` : '';
  return [`Klartext ${version}`, userAgent, url ?? '–', '', message + cause].join('\n');
}
