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
  /** How many articles of this week are unread. */
  unread: number;
  /** Makes one edition of them. */
  onWeekend: () => void;
  onBackup: () => void;
  onHelp: () => void;
}

/** How the library looks, what can be made of it as a whole, and which keys it knows. */
export function ListTools(props: ListToolsProps) {
  return (
    <div class="list-tools">
      <Menu label={i18n.t('library.settings')} icon="type">
        <ReadingSettings
          settings={props.settings}
          onChange={props.onSettings}
          onReset={props.onResetSettings}
        />
      </Menu>
      <Menu label={i18n.t('actions.further')} icon="more">
        <div class="list-more">
          <button type="button" class="button" disabled={props.unread === 0} onClick={props.onWeekend}>
            {i18n.t('library.weekend', props.unread)}
          </button>
          <button type="button" class="button" onClick={props.onBackup}>
            {i18n.t('backup.label')}
          </button>
        </div>
      </Menu>
      <button
        type="button"
        class="button menu-button"
        aria-label={i18n.t('library.help')}
        aria-keyshortcuts="?"
        title={i18n.t('library.help')}
        onClick={props.onHelp}
      >
        <ShelfIcon name="keys" />
      </button>
    </div>
  );
}
