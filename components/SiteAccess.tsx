import { i18n } from '#i18n';
import './Button.css';
import './PopupLine.css';

export interface SiteAccessProps {
  /** The host of the page's site, where the browser lets Klartext in only when its button is pressed. */
  withheldHost: string | undefined;
  onAllow: () => void;
}

/** Says what doesn't go by itself without the permission for a site, and has the browser ask for it. */
export function SiteAccess({ withheldHost, onAllow }: SiteAccessProps) {
  if (withheldHost === undefined) return null;
  return (
    <div class="site-access popup-line">
      <p>{i18n.t('access.withheld', [withheldHost])}</p>
      <button type="button" class="button" onClick={onAllow}>
        {i18n.t('access.allow')}
      </button>
    </div>
  );
}
