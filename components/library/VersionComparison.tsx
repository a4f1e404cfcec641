import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import { type DiffPart, diffVersions, type VersionDiff } from '@/utils/library/diff-versions.ts';
import type { Copy } from '@/utils/library/read-shown-copy.ts';
import type { Route } from '@/utils/library/route.ts';
import type { LibraryStore } from '@/utils/library/store.ts';
import '../Button.css';
import { Notice } from '../Notice.tsx';
import '../Stage.css';
import { ShelfIcon } from './ShelfIcon.tsx';
import './VersionComparison.css';
import { nameVersion } from './VersionList.tsx';

interface VersionComparisonProps {
  route: Extract<Route, { view: 'compare' }>;
  store: LibraryStore;
  onGo: (route: Route) => void;
}

type Compared = { earlier: Copy; later: Copy; diff: VersionDiff } | 'missing';

/** Two versions of an article as one text: what came is underlined, what went is struck through. */
export function VersionComparison({ route, store, onGo }: VersionComparisonProps) {
  const { id, earlier, later } = route;
  const [compared, setCompared] = useState<Compared>();
  const stage = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => stage.current?.focus(), []);
  useEffect(() => {
    let isWanted = true;
    const compare = async () => {
      const [one, other] = await Promise.all([store.readCopy(id, earlier), store.readCopy(id, later)]);
      if (!isWanted) return;
      if (!one.ok || !other.ok) return setCompared('missing');
      const diff = diffVersions(one.copy.article, other.copy.article);
      setCompared({ earlier: one.copy, later: other.copy, diff });
    };
    void compare();
    return () => {
      isWanted = false;
    };
  }, [store, id, earlier, later]);
  return (
    <div class="stage shelved" data-room="wide" tabIndex={-1} lang={interfaceLanguage()} ref={stage}>
      <header class="reader-bar">
        <button
          type="button"
          class="button shelved-back"
          onClick={() => onGo({ view: 'article', id, number: later })}
        >
          <ShelfIcon name="back" />
          <span>{i18n.t('library.toArticle')}</span>
        </button>
      </header>
      {compared === 'missing' && (
        <main>
          <Notice sentence={i18n.t('library.noCopy')} advice={i18n.t('library.noCopyAdvice')} />
        </main>
      )}
      {compared && compared !== 'missing' && <Comparison {...compared} />}
    </div>
  );
}

function Comparison({ earlier, later, diff }: Exclude<Compared, 'missing'>) {
  return (
    <main class="comparison">
      <p class="comparison-dates">
        {i18n.t('library.compared', [nameVersion(later), nameVersion(earlier)])}
        {hasChanged(diff) ? (
          <span class="comparison-legend" aria-hidden="true">
            <ins>{i18n.t('library.added')}</ins> <del>{i18n.t('library.removed')}</del>
          </span>
        ) : (
          <strong>{i18n.t('library.comparedSame')}</strong>
        )}
      </p>
      <article lang={later.article.lang}>
        <h1>
          <Changes changes={diff.title} />
        </h1>
        {diff.lead.length > 0 && (
          <p class="comparison-lead">
            <Changes changes={diff.lead} />
          </p>
        )}
        {splitBlocks(diff.text).map((changes, index) => (
          <p key={index}>
            <Changes changes={changes} />
          </p>
        ))}
      </article>
    </main>
  );
}

function Changes({ changes }: { changes: readonly DiffPart[] }) {
  return (
    <>
      {changes.map(({ kind, text }) => {
        if (kind === 'added') return <ins>{text}</ins>;
        return kind === 'removed' ? <del>{text}</del> : text;
      })}
    </>
  );
}

/** The text's paragraphs: blank lines divide them, also within a stretch. */
export function splitBlocks(parts: readonly DiffPart[]): DiffPart[][] {
  const blocks: DiffPart[][] = [[]];
  for (const { kind, text } of parts)
    for (const [index, piece] of text.split(/\n{2,}/).entries()) {
      if (index > 0) blocks.push([]);
      if (piece !== '') blocks.at(-1)?.push({ kind, text: piece });
    }
  return blocks.filter((block) => block.length > 0);
}

const hasChanged = ({ title, lead, text }: VersionDiff): boolean =>
  [title, lead, text].some((parts) => parts.some(({ kind }) => kind !== 'same'));
