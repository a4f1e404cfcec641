import { i18n } from '#i18n';
import type { RemovedKind } from '@/utils/article/article.ts';

const names = {
  advert: 'kinds.advert',
  topics: 'kinds.topics',
  notification: 'kinds.notification',
  related: 'kinds.related',
  teasers: 'kinds.teasers',
  newsletter: 'kinds.newsletter',
  social: 'kinds.social',
  tools: 'kinds.tools',
  'reading-time': 'kinds.readingTime',
  date: 'kinds.date',
  paywall: 'kinds.paywall',
  cookies: 'kinds.cookies',
  'embed-notice': 'kinds.embedNotice',
  template: 'kinds.template',
  navigation: 'kinds.navigation',
  comments: 'kinds.comments',
  'author-box': 'kinds.authorBox',
  form: 'kinds.form',
  hidden: 'kinds.hidden',
  repeated: 'kinds.repeated',
} as const satisfies Record<RemovedKind, string>;

/** What parts of a kind are called. */
export const nameKind = (kind: RemovedKind): string => i18n.t(names[kind]);

/** What a part is called where it is back in the view. */
export const namePutBack = (kind: RemovedKind): string => i18n.t('removed.backAs', [nameKind(kind)]);

/** The words for a number of parts that have nothing to quote. */
export function nameEmpty(kind: RemovedKind, count: number): string {
  if (kind === 'paywall') return i18n.t('removed.withheld');
  if (kind === 'hidden') return i18n.t('removed.hiddenByPage', count);
  return i18n.t(kind === 'advert' ? 'removed.emptyAdverts' : 'removed.empty', count);
}
