import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import '../Button.css';
import { Icon } from '../Icon.tsx';
import './ShelfDialog.css';

interface ShelfDialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A panel above everything. Esc, a click beside it and its button lead back. */
export function ShelfDialog({ title, onClose, children }: ShelfDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('form input')?.focus();
    return () => before instanceof HTMLElement && before.isConnected && before.focus({ preventScroll: true });
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc and the button do the same
    <dialog
      class="shelf-dialog"
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <div class="shelf-dialog-sheet">
        <header>
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            class="button"
            aria-label={i18n.t('actions.close')}
            title={i18n.t('actions.close')}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
