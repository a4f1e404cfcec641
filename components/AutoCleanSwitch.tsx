import { i18n } from '#i18n';
import './AutoCleanSwitch.css';
import { Switch } from './Switch.tsx';

export interface AutoCleanProps {
  /** Whether the site's articles open clean by themselves; `undefined` on sites where they can't. */
  autoClean: boolean | undefined;
  onAutoClean: (isOn: boolean) => void;
}

/** Has the articles of the site open clean from now on. */
export function AutoCleanSwitch({ autoClean, onAutoClean }: AutoCleanProps) {
  if (autoClean === undefined) return null;
  return (
    <div class="auto-clean">
      <Switch label={i18n.t('autoClean')} on={autoClean} onSwitch={onAutoClean} />
    </div>
  );
}
