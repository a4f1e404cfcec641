import { i18n } from '#i18n';
import '../Button.css';
import { Icon } from '../Icon.tsx';
import './FloatingBar.css';
import { ShelfIcon, type ShelfIconName } from './ShelfIcon.tsx';

interface SelectionBarProps {
  count: number;
  onRead: () => void;
  onUnread: () => void;
  onTag: () => void;
  onKeep: () => void;
  onDelete: () => void;
  onClear: () => void;
}

/** What can be done with the articles that are selected. */
export function SelectionBar({ count, ...does }: SelectionBarProps) {
  return (
    <section class="floating-bar" aria-label={i18n.t('library.selection')}>
      <p role="status">{i18n.t('library.selected', count)}</p>
      <div class="floating-actions">
        <BarButton icon="read" label={i18n.t('library.markRead')} onClick={does.onRead} />
        <BarButton icon="unread" label={i18n.t('library.markUnread')} onClick={does.onUnread} />
        <BarButton icon="tag" label={i18n.t('library.tags')} onClick={does.onTag} />
        <BarButton icon="file" label={i18n.t('export.label')} onClick={does.onKeep} />
        <BarButton icon="remove" label={i18n.t('library.delete')} onClick={does.onDelete} />
      </div>
      <button
        type="button"
        class="button floating-close"
        aria-label={i18n.t('library.clear')}
        title={i18n.t('library.clear')}
        onClick={does.onClear}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

interface BarButtonProps {
  icon: ShelfIconName;
  label: string;
  onClick: () => void;
}

/** On narrow screens the word gives way to its drawing. */
function BarButton({ icon, label, onClick }: BarButtonProps) {
  return (
    <button type="button" class="button" title={label} onClick={onClick}>
      <ShelfIcon name={icon} />
      <span class="floating-label">{label}</span>
    </button>
  );
}
