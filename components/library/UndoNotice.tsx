import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import '../Button.css';
import { Icon } from '../Icon.tsx';
import './FloatingBar.css';

/** How long the offer stands, in milliseconds, as long as nobody is at it. */
const OFFER_MS = 30_000;

interface UndoNoticeProps {
  /** What was deleted. */
  ids: readonly string[];
  onUndo: () => void;
  /** The offer is gone. */
  onGone: () => void;
}

/** Says what was deleted, and offers to put it back. */
export function UndoNotice({ ids, onUndo, onGone }: UndoNoticeProps) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(() => (bar.current?.matches(':hover, :focus-within') ? wait() : onGone()), OFFER_MS);
    };
    wait();
    return () => clearTimeout(timer);
  }, [ids]);
  return (
    <section class="floating-bar" aria-label={i18n.t('library.deletion')} ref={bar}>
      <p role="status">{i18n.t('library.deleted', ids.length)}</p>
      <button type="button" class="button" aria-keyshortcuts="Control+Z" onClick={onUndo}>
        {i18n.t('library.undo')}
      </button>
      <button
        type="button"
        class="button floating-close"
        aria-label={i18n.t('library.deleteForGood')}
        title={i18n.t('library.deleteForGood')}
        onClick={onGone}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
