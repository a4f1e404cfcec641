import { i18n } from '#i18n';
import type { Theme } from '@/utils/settings.ts';
import './ActionBar.css';
import './Button.css';
import { CopyButton } from './CopyButton.tsx';
import { Icon } from './Icon.tsx';
import { Menu } from './Menu.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

export interface ActionBarProps {
  theme: Theme;
  onCopy: () => Promise<boolean>;
  onPrint: () => void;
  onTheme: (theme: Theme) => void;
}

/** What can be done with the article that is shown. */
export function ActionBar({ theme, onCopy, onPrint, onTheme }: ActionBarProps) {
  return (
    <footer class="action-bar">
      <CopyButton label={i18n.t('actions.copy')} primary onCopy={onCopy} />
      <button type="button" class="button" onClick={onPrint}>
        <Icon name="print" />
        <span>{i18n.t('actions.print')}</span>
      </button>
      <Menu label={i18n.t('actions.more')}>
        <ThemeChoice theme={theme} onTheme={onTheme} />
      </Menu>
    </footer>
  );
}
