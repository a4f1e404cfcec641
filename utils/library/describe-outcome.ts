import { i18n } from '#i18n';
import { formatSize } from '../format.ts';
import type { SaveOutcome } from './save-copy.ts';

type Saved = Extract<SaveOutcome, { ok: true }>;

/**
 * Says what has come of saving, in a sentence or two.
 *
 * @param withheld hosts whose pictures may not be fetched, and how many of the missing ones those are
 */
export function describeOutcome(
  outcome: SaveOutcome,
  withheld: { hosts: readonly string[]; pictures: number },
  locale: string,
): string {
  if (!outcome.ok) return i18n.t(`save.${outcome.reason}`);
  const unreachable = outcome.missing.length - withheld.pictures;
  return [
    describeChange(outcome, locale),
    outcome.added > 0 && i18n.t('save.added', outcome.added),
    unreachable > 0 && i18n.t('save.missing', unreachable),
    withheld.pictures > 0 &&
      i18n.t('save.withheld', withheld.pictures, [`${withheld.pictures}`, withheld.hosts.join(', ')]),
  ]
    .filter(Boolean)
    .join(' ');
}

function describeChange({ change, access, pictures, bytes }: Saved, locale: string): string {
  const count = i18n.t('save.pictures', pictures);
  const size =
    pictures > 0 ? i18n.t('save.size', [count, formatSize(bytes, locale)]) : formatSize(bytes, locale);
  const isTeaser = access === 'teaser';
  switch (change) {
    case 'new':
      return i18n.t(isTeaser ? 'save.teaser' : 'save.kept', [size]);
    case 'same':
      return i18n.t(isTeaser ? 'save.sameTeaser' : 'save.same');
    case 'changed':
    case 'fuller':
      return i18n.t(`save.${change}`, [size]);
    case 'behind':
      return i18n.t('save.behind');
  }
}
