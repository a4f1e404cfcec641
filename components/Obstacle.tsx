import { i18n } from '#i18n';
import type { Obstacle as Reason } from '@/utils/popup-state.ts';
import './Button.css';
import { Notice } from './Notice.tsx';

interface ObstacleProps {
  reason: Reason;
  onTry: () => void;
}

/** The ways out; of what stays as it is, there is none. */
const tries: { [Tried in Reason]?: 'actions.tryAnyway' | 'actions.tryAgain' } = {
  notArticle: 'actions.tryAnyway',
  empty: 'actions.tryAgain',
};

/** The expected reasons why there is no article. */
export function Obstacle({ reason, onTry }: ObstacleProps) {
  const label = tries[reason];
  return (
    <Notice sentence={i18n.t(`${reason}.sentence`)} advice={i18n.t(`${reason}.advice`)}>
      {label && (
        <button type="button" class="button button-primary" onClick={onTry}>
          {i18n.t(label)}
        </button>
      )}
    </Notice>
  );
}
