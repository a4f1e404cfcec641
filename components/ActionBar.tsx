import { i18n } from '#i18n';
import type { ReadingSettings as Settings } from '@/utils/settings.ts';
import './ActionBar.css';
import './Button.css';
import { CopyButton } from './CopyButton.tsx';
import { Icon } from './Icon.tsx';
import { Menu } from './Menu.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';

export interface ActionBarProps {
  settings: Settings;
  onCopy: () => Promise<boolean>;
  onPrint: () => void;
  onSettings: (changes: Partial<Settings>) => void;
  onReset: () => void;
}

/** What can be done with the article that is shown. */
export function ActionBar({ settings, onCopy, onPrint, onSettings, onReset }: ActionBarProps) {
  return (
    <footer class="action-bar">
      <CopyButton label={i18n.t('actions.copy')} primary onCopy={onCopy} />
      <button type="button" class="button" onClick={onPrint}>
        <Icon name="print" />
        <span>{i18n.t('actions.print')}</span>
      </button>
      <Menu label={i18n.t('actions.more')}>
        <ReadingSettings settings={settings} onChange={onSettings} onReset={onReset} />
      </Menu>
    </footer>
  );
}
