import type { ComponentChildren } from 'preact';
import './ListNotice.css';

interface ListNoticeProps {
  sentence: string;
  advice?: string;
  /** The buttons that do it. */
  children?: ComponentChildren;
}

/** Says why nothing is listed, and what to do. */
export function ListNotice({ sentence, advice, children }: ListNoticeProps) {
  return (
    <section class="list-notice">
      <h2>{sentence}</h2>
      {advice && <p>{advice}</p>}
      {children && <div class="list-notice-actions">{children}</div>}
    </section>
  );
}
