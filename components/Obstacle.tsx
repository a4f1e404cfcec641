import { i18n } from '#i18n';
import type { Obstacle as Reason } from '@/utils/popup-state.ts';
import './Button.css';
import { Notice } from './Notice.tsx';

interface ObstacleProps {
  reason: Reason;
  onTry: () => void;
}

/** The expected reasons why there is no article, each with its way out. */
export function Obstacle({ reason, onTry }: ObstacleProps) {
  switch (reason) {
    case 'not-article':
      return (
        <Notice sentence={i18n.t('notArticle.sentence')} advice={i18n.t('notArticle.advice')}>
          <TryButton label={i18n.t('actions.tryAnyway')} onTry={onTry} />
        </Notice>
      );
    case 'empty':
      return (
        <Notice sentence={i18n.t('empty.sentence')} advice={i18n.t('empty.advice')}>
          <TryButton label={i18n.t('actions.tryAgain')} onTry={onTry} />
        </Notice>
      );
    case 'unreadable':
      return <Notice sentence={i18n.t('unreadable.sentence')} advice={i18n.t('unreadable.advice')} />;
  }
}

function TryButton({ label, onTry }: { label: string; onTry: () => void }) {
  return (
    <button type="button" class="button button-primary" onClick={onTry}>
      {label}
    </button>
  );
}
