import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { CopyFailure as Reason, VersionMark } from '@/utils/library/read-shown-copy.ts';
import type { Route } from '@/utils/library/route.ts';
import '../Button.css';
import { Notice } from '../Notice.tsx';
import { VersionList } from './VersionList.tsx';

interface CopyFailureProps {
  route: { id: string };
  reason: Reason;
  /** Of the original; empty where not even that is known. */
  url: string;
  /** Those that are whole. */
  versions: readonly VersionMark[];
  back: ComponentChildren;
  onOriginal: (url: string) => void;
  onGo: (route: Route) => void;
}

/** What stands in the place of an article that can't be shown. */
export function CopyFailure({ route, reason, url, versions, back, onOriginal, onGo }: CopyFailureProps) {
  const isGone = reason === 'gone';
  return (
    <div class="reader">
      <header class="reader-bar">{back}</header>
      <main>
        <Notice
          sentence={i18n.t(isGone ? 'library.noCopy' : 'library.damagedCopy')}
          advice={i18n.t(isGone ? 'library.noCopyAdvice' : 'library.damagedCopyAdvice')}
        >
          {URL.canParse(url) && (
            <button type="button" class="button button-primary" onClick={() => onOriginal(url)}>
              {i18n.t('article.toOriginal')}
            </button>
          )}
        </Notice>
        {versions.length > 0 && (
          <VersionList id={route.id} versions={versions} shown={undefined} onGo={onGo} />
        )}
      </main>
    </div>
  );
}
