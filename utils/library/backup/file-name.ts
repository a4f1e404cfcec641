import type { Entry } from '../copy.ts';
import { checksum } from './checksum.ts';

const LONGEST_TITLE = 60;
const FOLDED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', ł: 'l' };

/**
 * What an article's files are called, without extension: "2026-05-11-werften-an-der-ostsee-1f0c2a9b4d37". Letters that
 * every system takes; the end, from the identity, keeps two of the same date and title apart.
 */
export async function nameFiles({ id, title, publishedAt }: Pick<Entry, 'id' | 'title' | 'publishedAt'>) {
  const identity = (await checksum(new TextEncoder().encode(id))).slice(0, 12);
  return [publishedAt?.slice(0, 10), shorten(title), identity].filter(Boolean).join('-');
}

function shorten(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[äöüßæøł]/g, (letter) => FOLDED[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, LONGEST_TITLE).replace(/^-+|-+$/g, '');
}
