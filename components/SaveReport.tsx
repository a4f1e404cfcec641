import { i18n } from '#i18n';
import type { SaveState } from '@/utils/save-state.ts';
import './Button.css';
import './PopupLine.css';

interface SaveReportProps {
  save: SaveState;
  /** Asks the browser whether the missing pictures' hosts may be read. */
  onFetchPictures: () => void;
}

/** Says what has come of saving, and offers the pictures that need a permission. */
export function SaveReport({ save, onFetchPictures }: SaveReportProps) {
  const said = save.status === 'saving' ? i18n.t('save.saving') : save.sentence;
  return (
    <div class="save-report popup-line">
      <p role="status">{said}</p>
      {save.withheldOrigins.length > 0 && (
        <button type="button" class="button" onClick={onFetchPictures}>
          {i18n.t('save.fetchPictures')}
        </button>
      )}
    </div>
  );
}
