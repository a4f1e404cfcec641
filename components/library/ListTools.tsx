import { i18n } from '#i18n';
import type { ReadingSettings as Settings } from '@/utils/settings.ts';
import '../Button.css';
import { Menu } from '../Menu.tsx';
import { ReadingSettings } from '../ReadingSettings.tsx';
import { ShelfIcon } from './ShelfIcon.tsx';

export interface ListToolsProps {
  settings: Settings;
  onSettings: (changes: Partial<Settings>) => void;
  onResetSettings: () => void;
  onHelp: () => void;
}

/** How the library looks, and which keys it knows. */
export function ListTools({ settings, onSettings, onResetSettings, onHelp }: ListToolsProps) {
  return (
    <div class="list-tools">
      <Menu label={i18n.t('library.settings')} icon="type">
        <ReadingSettings settings={settings} onChange={onSettings} onReset={onResetSettings} />
      </Menu>
      <button
        type="button"
        class="button menu-button"
        aria-label={i18n.t('library.help')}
        aria-keyshortcuts="?"
        title={i18n.t('library.help')}
        onClick={onHelp}
      >
        <ShelfIcon name="keys" />
      </button>
    </div>
  );
}
