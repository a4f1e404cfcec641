import { i18n } from '#i18n';
import { exporterIds, type Format } from '@/utils/export/exporter.ts';
import './Button.css';
import './ExportChoice.css';

interface ExportChoiceProps {
  /** Several articles: they can be one edition, too. */
  isMany?: boolean;
  onExport: (format: Format) => void;
}

/** The formats that an article, or each of many, can be kept in. */
export function ExportChoice({ isMany = false, onExport }: ExportChoiceProps) {
  const formats: Format[] = isMany ? ['edition', ...exporterIds] : [...exporterIds];
  return (
    <fieldset class="export-choice">
      <legend>{i18n.t('export.label')}</legend>
      {formats.map((format) => (
        <button key={format} type="button" class="button" onClick={() => onExport(format)}>
          {i18n.t(`export.formats.${format}`)}
        </button>
      ))}
    </fieldset>
  );
}
