import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import './Button.css';
import './CopyButton.css';
import { Icon } from './Icon.tsx';

const CONFIRMATION_MS = 2000;

interface CopyButtonProps {
  label: string;
  primary?: boolean;
  /** Tells whether the copy lies on the clipboard. */
  onCopy: () => Promise<boolean>;
}

/** A button that copies, and says quietly, in its own place, that it has. */
export function CopyButton({ label, primary = false, onCopy }: CopyButtonProps) {
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => {
    if (copied === undefined) return;
    const timer = setTimeout(() => setCopied(undefined), CONFIRMATION_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const said = copied === undefined ? '' : i18n.t(copied ? 'actions.copied' : 'actions.copyFailed');
  return (
    <>
      <button
        type="button"
        class={`button copy-button ${primary ? 'button-primary' : ''}`}
        onClick={async () => setCopied(await onCopy())}
      >
        <Icon name={copied ? 'done' : 'copy'} />
        <span>{said || label}</span>
      </button>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
