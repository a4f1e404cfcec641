import { i18n } from '#i18n';
import type { FailureReason } from '@/utils/article/article.ts';
import './Button.css';
import { Obstacle } from './Obstacle.tsx';

interface ReaderObstacleProps {
  reason: FailureReason;
  onTry: () => void;
  onClose: () => void;
}

/** What stands in the reader where the page has no article. */
export function ReaderObstacle({ reason, onTry, onClose }: ReaderObstacleProps) {
  return (
    <div class="reader">
      <header class="reader-bar">
        <p class="reader-site" />
        <button type="button" class="button reader-original" onClick={onClose}>
          {i18n.t('reader.original')}
        </button>
      </header>
      <main class="reader-obstacle">
        <Obstacle reason={reason} onTry={onTry} />
      </main>
    </div>
  );
}
