import { memo } from 'preact/compat';
import { i18n } from '#i18n';
import { formatDay, formatMinutes, formatPercent } from '@/utils/format.ts';
import { interfaceLanguage, interfaceLocale } from '@/utils/i18n/locale.ts';
import { type ListedEntry, stateOf } from '@/utils/library/listed-entry.ts';
import type { Hit } from '@/utils/library/search/search.ts';
import './EntryCheck.css';
import './EntryRow.css';
import { Marked } from './Marked.tsx';
import { Thumbnail } from './Thumbnail.tsx';

export interface EntryRowProps {
  entry: ListedEntry;
  /** Where it was found, and by what; `undefined` where nothing is searched for. */
  hit: Hit | undefined;
  /** Where the article opens. */
  address: string;
  isSelected: boolean;
  /** Whether Tab leads to it. */
  isCurrent: boolean;
  readPicture: (hash: string) => Promise<Blob | undefined>;
}

/** An article as a table of contents has it: section, headline, one line, date and minutes. */
export function EntryRow({ entry, hit, address, isSelected, isCurrent, readPicture }: EntryRowProps) {
  const name = entry.title || i18n.t('library.damaged');
  const lead = hit?.snippet.text || entry.lead;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <div class="entry" data-selected={isSelected ? '' : undefined}>
      <input
        type="checkbox"
        class="entry-check"
        aria-label={i18n.t('library.selectNamed', [name])}
        checked={isSelected}
        tabIndex={tabIndex}
      />
      <div class="entry-text" lang={entry.lang || undefined}>
        {entry.section && <p class="entry-section">{entry.section}</p>}
        <h2 class="entry-title">
          <a href={address} tabIndex={tabIndex}>
            <Marked text={name} ranges={hit?.title} />
          </a>
        </h2>
        {lead && (
          <p class="entry-lead">
            <Marked text={lead} ranges={hit?.snippet.text ? hit.snippet.marks : undefined} />
          </p>
        )}
        <Meta entry={entry} />
      </div>
      {entry.thumbnail && <Thumbnail hash={entry.thumbnail} readPicture={readPicture} />}
    </div>
  );
}

/** Rows that are the same are not drawn again while the list moves. */
export const QuietEntryRow = memo(EntryRow);

function Meta({ entry }: { entry: ListedEntry }) {
  if (entry.isDamaged)
    return (
      <p class="entry-meta" lang={interfaceLanguage()}>
        {i18n.t('library.damagedAdvice')}
      </p>
    );
  const notes = [
    i18n.t('article.minutes', [formatMinutes(entry.readingTime)]),
    describeState(entry),
    entry.access === 'teaser' && i18n.t('library.teaser'),
    entry.versions > 1 && i18n.t('library.versions', entry.versions),
  ].filter((note) => note !== false);
  return (
    <p class="entry-meta" lang={interfaceLanguage()}>
      <time dateTime={entry.publishedAt ?? new Date(entry.date).toISOString()}>
        {formatDay(entry.publishedAt ?? entry.date, interfaceLocale())}
      </time>
      {notes.map((note) => ` · ${note}`)}
      {entry.tags.map((tag) => (
        <span key={tag} class="entry-tag">
          {tag}
        </span>
      ))}
    </p>
  );
}

function describeState(entry: ListedEntry): string {
  const state = stateOf(entry);
  if (state === 'started')
    return i18n.t('library.readTo', [
      formatPercent(Math.round(entry.progress * 100) / 100, interfaceLocale()),
    ]);
  return i18n.t(state === 'read' ? 'library.read' : 'library.unread');
}
