import type { Entry } from './copy.ts';

/** An entry as lists have it: whole in every field, whatever lies in the database. */
export interface ListedEntry extends Entry {
  /** When the article came out, in milliseconds since 1970; where that isn't known, when it was saved. */
  date: number;
  /** Of that date, "2023". */
  year: string;
  /** Something that lists can't do without was missing. */
  isDamaged: boolean;
}

/** An article counts as begun, and as read, from these shares on. */
const STARTED = 0.02;
const READ = 0.98;

export type ReadingState = 'unread' | 'started' | 'read';

export function stateOf({ progress }: Pick<Entry, 'progress'>): ReadingState {
  if (progress >= READ) return 'read';
  return progress > STARTED ? 'started' : 'unread';
}

/** Makes a listed entry of what the database gave, with something in the place of what is missing. */
export function listEntry(stored: Entry): ListedEntry {
  const { publishedAt, ...whole } = { ...nothing, ...definedOf(stored) };
  const isDamaged = !isWhole(stored);
  const published = publishedAt !== undefined && ISO_DAY.test(publishedAt) ? Date.parse(publishedAt) : NaN;
  if (publishedAt === undefined || Number.isNaN(published)) {
    const year = String(new Date(whole.savedAt).getFullYear());
    return { ...whole, date: whole.savedAt, year, isDamaged };
  }
  return { ...whole, publishedAt, date: published, year: publishedAt.slice(0, 4), isDamaged };
}

const ISO_DAY = /^\d{4}-\d\d-\d\d(?:T|$)/;

const nothing: Omit<Entry, 'id'> = {
  url: '',
  title: '',
  authors: [],
  siteName: '',
  lang: '',
  wordCount: 0,
  readingTime: { min: 1, max: 1 },
  access: 'full',
  shown: 1,
  versions: 1,
  savedAt: 0,
  changedAt: 0,
  tags: [],
  progress: 0,
  pictures: 0,
  missingPictures: 0,
  bytes: 0,
};

/** What has the kind of value that it must have. */
function definedOf(stored: Entry): Entry {
  const fields = Object.entries(stored).filter(([key, value]) => {
    const usual = nothing[key as keyof typeof nothing];
    if (usual === undefined) return typeof value === 'string'; // all that may be missing are texts
    return typeof value === typeof usual && Array.isArray(value) === Array.isArray(usual) && value !== null;
  });
  return Object.fromEntries(fields) as unknown as Entry; // filled up by `nothing`
}

function isWhole({ title, url, authors, tags, savedAt, readingTime }: Entry): boolean {
  const areTexts = [title, url].every((text) => typeof text === 'string' && text !== '');
  const areLists = [authors, tags].every(Array.isArray);
  return areTexts && areLists && typeof savedAt === 'number' && typeof readingTime?.max === 'number';
}
