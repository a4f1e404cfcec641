import { i18n } from '#i18n';
import type { Format } from '@/utils/export/exporter.ts';
import type { ReadingSettings as Settings } from '@/utils/settings.ts';
import './ActionBar.css';
import './Button.css';
import { CopyButton } from './CopyButton.tsx';
import { ExportChoice } from './ExportChoice.tsx';
import { Icon } from './Icon.tsx';
import { Menu } from './Menu.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';

export interface ActionBarProps {
  settings: Settings;
  onRead: () => void;
  onCopy: () => Promise<boolean>;
  onPrint: () => void;
  onExport: (format: Format) => void;
  onCopyMarkdown: () => Promise<boolean>;
  onCopyCitation: () => Promise<boolean>;
  onSettings: (changes: Partial<Settings>) => void;
  onReset: () => void;
}

/** What can be done with the article that is shown. */
export function ActionBar(props: ActionBarProps) {
  return (
    <div class="action-bar">
      <button type="button" class="button button-primary" onClick={props.onRead}>
        <Icon name="book" />
        <span>{i18n.t('actions.read')}</span>
      </button>
      <CopyButton label={i18n.t('actions.copy')} onCopy={props.onCopy} />
      <Menu label={i18n.t('actions.more')}>
        <ReadingSettings settings={props.settings} onChange={props.onSettings} onReset={props.onReset} />
        <button type="button" class="button action-print" onClick={props.onPrint}>
          <Icon name="print" />
          <span>{i18n.t('actions.print')}</span>
        </button>
        <ExportChoice onExport={props.onExport} />
        <div class="action-copies">
          <CopyButton label={i18n.t('export.copyMarkdown')} onCopy={props.onCopyMarkdown} />
          <CopyButton label={i18n.t('export.copyCitation')} onCopy={props.onCopyCitation} />
        </div>
      </Menu>
    </div>
  );
}
