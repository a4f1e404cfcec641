import { i18n } from '#i18n';
import type { ExportProgress } from '@/utils/export/export-entries.ts';
import './Button.css';
import { CopyButton } from './CopyButton.tsx';
import { Notice } from './Notice.tsx';

/** What the export page shows, one thing at a time. */
export type ExportState =
  | { status: 'working'; progress?: ExportProgress }
  /** `markdown`: what the file says, where it is Markdown. */
  | { status: 'done'; fileName: string; missingPictures: number; markdown?: string | undefined }
  /** The request was taken already, its articles are no more, or a bug. */
  | { status: 'gone' | 'nothing' | 'broken' };

interface ExportReportProps {
  state: ExportState;
  /** Puts the same file among the downloads once more. */
  onAgain: () => void;
  /** Tells whether the text lies on the clipboard. */
  onCopy: (text: string) => Promise<boolean>;
}

/** How far the file is, and what became of it. */
export function ExportReport({ state, onAgain, onCopy }: ExportReportProps) {
  switch (state.status) {
    case 'working':
      return <Notice sentence={i18n.t('export.working')} advice={describe(state.progress)} />;
    case 'done': {
      const { fileName, missingPictures, markdown } = state;
      const missing =
        missingPictures > 0 ? ` ${i18n.t('export.missing', missingPictures, [`${missingPictures}`])}` : '';
      return (
        <Notice sentence={i18n.t('export.done')} advice={i18n.t('export.doneAdvice', [fileName]) + missing}>
          <button type="button" class="button" onClick={onAgain}>
            <span>{i18n.t('export.again')}</span>
          </button>
          {markdown && <CopyButton label={i18n.t('export.copyMarkdown')} onCopy={() => onCopy(markdown)} />}
        </Notice>
      );
    }
    case 'gone':
      return <Notice sentence={i18n.t('export.gone')} advice={i18n.t('export.goneAdvice')} />;
    case 'nothing':
      return <Notice sentence={i18n.t('export.nothing')} advice={i18n.t('export.nothingAdvice')} />;
    case 'broken':
      return <Notice sentence={i18n.t('error.sentence')} advice={i18n.t('export.goneAdvice')} />;
  }
}

function describe(progress: ExportProgress | undefined): string {
  if (!progress || progress.total === 0) return '';
  const counts: [string, string] = [`${progress.done}`, `${progress.total}`];
  return progress.unit === 'pictures' ? i18n.t('export.pictures', counts) : i18n.t('export.articles', counts);
}
