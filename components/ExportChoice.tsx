import { i18n } from '#i18n';
import { type ExporterId, exporterIds } from '@/utils/export/exporter.ts';
import './Button.css';
import './ExportChoice.css';

interface ExportChoiceProps {
  onExport: (format: ExporterId) => void;
}

/** The formats that one article, or each of many, can be kept in. */
export function ExportChoice({ onExport }: ExportChoiceProps) {
  return (
    <fieldset class="export-choice">
      <legend>{i18n.t('export.label')}</legend>
      {exporterIds.map((id) => (
        <button key={id} type="button" class="button" onClick={() => onExport(id)}>
          {i18n.t(`export.formats.${id}`)}
        </button>
      ))}
    </fieldset>
  );
}
