import { i18n } from '#i18n';
import type { SaveState } from '@/utils/save-state.ts';
import './Button.css';
import { Icon } from './Icon.tsx';

interface SaveButtonProps {
  save: SaveState;
  onSave: () => void;
}

/** Saves the article. Where it is saved already, that looks whether it has changed since. */
export function SaveButton({ save: { status }, onSave }: SaveButtonProps) {
  const isSaved = status === 'saved';
  return (
    <button
      type="button"
      class={`button save-button ${isSaved ? 'is-saved' : ''}`}
      aria-disabled={status === 'saving'}
      onClick={() => status !== 'saving' && onSave()}
    >
      <Icon name="bookmark" />
      <span>{i18n.t(isSaved ? 'save.saved' : 'save.save')}</span>
    </button>
  );
}
