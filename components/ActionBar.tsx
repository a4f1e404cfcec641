import { i18n } from '#i18n';
import type { Format } from '@/utils/export/exporter.ts';
import type { SaveState } from '@/utils/save-state.ts';
import type { ReadingSettings as Settings } from '@/utils/settings.ts';
import './ActionBar.css';
import './Button.css';
import { CopyButton } from './CopyButton.tsx';
import { Drawing } from './Drawing.tsx';
import { ExportChoice } from './ExportChoice.tsx';
import { Icon } from './Icon.tsx';
import { Menu } from './Menu.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import { SaveButton } from './SaveButton.tsx';

const paths = {
  book: 'M10 5.5C8.5 4.3 6 4 3 4v11c3 0 5.5.3 7 1.5 1.5-1.2 4-1.5 7-1.5V4c-3 0-5.5.3-7 1.5zm0 0v11',
  library: 'M4 4v12M8 4v12M11.2 4.6l4.6 11.2',
} as const;

export interface ActionBarProps {
  settings: Settings;
  save: SaveState;
  onSave: () => void;
  onFetchPictures: () => void;
  onRead: () => void;
  onCopy: () => Promise<boolean>;
  onPrint: () => void;
  onLibrary: () => void;
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
        <Drawing path={paths.book} name="book" />
        <span>{i18n.t('actions.read')}</span>
      </button>
      <SaveButton save={props.save} onSave={props.onSave} />
      <Menu label={i18n.t('actions.further')}>
        <ReadingSettings settings={props.settings} onChange={props.onSettings} onReset={props.onReset} />
        <div class="action-list">
          <CopyButton label={i18n.t('actions.copy')} onCopy={props.onCopy} />
          <CopyButton label={i18n.t('export.copyMarkdown')} onCopy={props.onCopyMarkdown} />
          <CopyButton label={i18n.t('export.copyCitation')} onCopy={props.onCopyCitation} />
          <button type="button" class="button" onClick={props.onPrint}>
            <Icon name="print" />
            <span>{i18n.t('actions.print')}</span>
          </button>
          <button type="button" class="button" onClick={props.onLibrary}>
            <Drawing path={paths.library} name="library" />
            <span>{i18n.t('menu.library')}</span>
          </button>
        </div>
        <ExportChoice onExport={props.onExport} />
      </Menu>
    </div>
  );
}
