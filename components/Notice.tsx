import type { ComponentChildren } from 'preact';
import './Notice.css';

interface NoticeProps {
  sentence: string;
  /** What to do now. */
  advice: string;
  /** The buttons that do it. */
  children?: ComponentChildren;
}

/** Says why there is no article to show. */
export function Notice({ sentence, advice, children }: NoticeProps) {
  return (
    <section class="notice" role="status">
      <h1>{sentence}</h1>
      <p>{advice}</p>
      {children && <div class="notice-actions">{children}</div>}
    </section>
  );
}
