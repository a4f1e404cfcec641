import { i18n } from '#i18n';
import { formatCount, formatDay } from '@/utils/format.ts';
import { interfaceLocale } from '@/utils/i18n/locale.ts';
import type { VersionMark } from '@/utils/library/read-shown-copy.ts';
import type { Route } from '@/utils/library/route.ts';
import '../Button.css';
import './VersionList.css';

interface VersionListProps {
  id: string;
  /** From the first on. */
  versions: readonly VersionMark[];
  /** Number of the one that is shown; `undefined` where none is. */
  shown: number | undefined;
  onGo: (route: Route) => void;
}

/** The versions of an article, the last one first, each to be read and to be compared with the one that is shown. */
export function VersionList({ id, versions, shown, onGo }: VersionListProps) {
  const open = versions.find(({ number }) => number === shown);
  return (
    <section class="version-list">
      <h2>{i18n.t('library.versionsTitle')}</h2>
      <ol reversed>
        {versions.toReversed().map((version) => (
          <li key={version.number} aria-current={version === open ? 'true' : undefined}>
            <span class="version-date">{nameVersion(version)}</span>
            <span class="version-words">
              {i18n.t('article.words', version.wordCount, [
                formatCount(version.wordCount, interfaceLocale()),
              ])}
            </span>
            {version === open ? (
              <span class="version-words">{i18n.t('library.versionShown')}</span>
            ) : (
              <span class="version-actions">
                <button
                  type="button"
                  class="version-button"
                  aria-label={`${i18n.t('library.showVersion')}: ${nameVersion(version)}`}
                  onClick={() => onGo({ view: 'article', id, number: version.number })}
                >
                  {i18n.t('library.showVersion')}
                </button>
                {open && (
                  <button
                    type="button"
                    class="version-button"
                    aria-label={i18n.t('library.compareWith', [nameVersion(version)])}
                    onClick={() => onGo(compare(id, open.number, version.number))}
                  >
                    {i18n.t('library.compareVersions')}
                  </button>
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "11. Mai 2026, 05:30". */
export function nameVersion({ retrievedAt }: Pick<VersionMark, 'retrievedAt'>): string {
  const time = new Intl.DateTimeFormat(interfaceLocale(), { timeStyle: 'short' }).format(retrievedAt);
  return `${formatDay(retrievedAt, interfaceLocale())}, ${time}`;
}

function compare(id: string, one: number, other: number): Route {
  return { view: 'compare', id, earlier: Math.min(one, other), later: Math.max(one, other) };
}
