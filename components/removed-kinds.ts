import { i18n } from '#i18n';
import type { RemovedKind } from '@/utils/article/article.ts';

/** What parts of a kind are called. */
export const nameKind = (kind: RemovedKind): string => i18n.t(`kinds.${toKey(kind)}`);

/** Names of messages have no hyphens. */
const toKey = <Kind extends RemovedKind>(kind: Kind) => kind.replace('-', '_') as Underscored<Kind>;

type Underscored<Name> = Name extends `${infer Head}-${infer Tail}` ? `${Head}_${Tail}` : Name;

/** What a part is called where it is back in the view. */
export const namePutBack = (kind: RemovedKind): string => i18n.t('removed.backAs', [nameKind(kind)]);

/** The words for a number of parts that have nothing to quote. */
export function nameEmpty(kind: RemovedKind, count: number): string {
  if (kind === 'paywall') return i18n.t('removed.withheld');
  if (kind === 'hidden') return i18n.t('removed.hiddenByPage', count);
  return i18n.t(kind === 'advert' ? 'removed.emptyAdverts' : 'removed.empty', count);
}
