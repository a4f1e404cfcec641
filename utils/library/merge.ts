import type { Article } from '../article/article.ts';
import type { Entry, Picture, PictureUse, Version } from './copy.ts';

/** What belongs to a saved article beside its versions. */
export type Keeping = Pick<Entry, 'savedAt' | 'changedAt' | 'tags' | 'progress'>;

/** A saved article whole, but for the pictures' bytes. */
export interface Copy extends Keeping {
  id: string;
  /** In the order of their numbers, one at least. */
  versions: readonly Version[];
}

/** What a reader would call the article; not what another release of the extension reads differently in it. */
const CONTENT = [
  'title',
  'section',
  'lead',
  'authors',
  'publishedAt',
  'modifiedAt',
  'image',
  'content',
  'access',
] as const satisfies readonly (keyof Article)[];

/** Whether two states of an article say the same, whenever they were retrieved. */
export function isSameState(one: Article, other: Article): boolean {
  return CONTENT.every((name) => one[name] === other[name] || writeOut(one[name]) === writeOut(other[name]));
}

/** Data as JSON, the names in a fixed order: equal where the data is. */
export const writeOut = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/**
 * Unites a copy with the one that the library holds, if any. Nothing that is held is lost or becomes poorer: versions
 * and tags are added, pictures that were missing are filled in, the greater progress and the earlier date count. What
 * was united once stays as it is.
 *
 * @returns `undefined` where nothing is new
 */
export function mergeCopies(held: Copy | undefined, other: Copy): Copy | undefined {
  if (!held) return { ...other, versions: completeVersions(other.versions, other.versions) };
  const fresh = findFresh(held.versions, other.versions);
  const versions = fresh.length > 0 ? numberByTime([...held.versions, ...fresh]) : held.versions;
  const merged: Copy = {
    id: held.id,
    versions: completeVersions(versions, [...held.versions, ...other.versions]),
    savedAt: Math.min(held.savedAt, other.savedAt),
    changedAt: Math.max(held.changedAt, other.changedAt),
    tags: [...new Set([...held.tags, ...other.tags])],
    progress: Math.max(held.progress, other.progress),
  };
  return isSameCopy(held, merged) ? undefined : merged;
}

/** The other versions that are news: not those that only repeat what is held before or after them in time. */
function findFresh(held: readonly Version[], others: readonly Version[]): Version[] {
  const line = [...held, ...others].sort(compareTimes);
  const repeated = new Set<Version>();
  let run: Version[] = [];
  const closeRun = () => {
    if (run.some((version) => held.includes(version))) for (const version of run) repeated.add(version);
  };
  for (const version of line) {
    const [first] = run;
    if (first && !isSameState(first.article, version.article)) {
      closeRun();
      run = [];
    }
    run.push(version);
  }
  closeRun();
  const isHeld = (version: Version) =>
    held.some((one) => one.retrievedAt === version.retrievedAt && isSameState(one.article, version.article));
  return others.filter((version) => !repeated.has(version) && !isHeld(version));
}

/** By time, and in some fixed order where the time is the same, whichever copy they are from. */
function compareTimes(one: Version, other: Version): number {
  if (one.retrievedAt !== other.retrievedAt) return one.retrievedAt - other.retrievedAt;
  const [first, second] = [one, other].map(({ article }) =>
    CONTENT.map((name) => writeOut(article[name])).join(),
  );
  return first === second ? 0 : String(first) < String(second) ? -1 : 1;
}

/** The versions with the pictures that only others of the same content have. */
function completeVersions(versions: readonly Version[], others: readonly Version[]): readonly Version[] {
  const isWhole = ({ pictures }: Version) => pictures.every(({ hash }) => hash !== undefined);
  return versions.map((version) => (isWhole(version) ? version : completeVersion(version, others)));
}

function completeVersion(version: Version, others: readonly Version[]): Version {
  const alike = others.filter(({ article }) => isSameState(article, version.article));
  const uses = alike.flatMap(({ pictures }) => pictures);
  const fill = (use: PictureUse): PictureUse => {
    const hash = use.hash ?? uses.find(({ src, hash }) => src === use.src && hash !== undefined)?.hash;
    return hash === undefined ? use : { ...use, hash };
  };
  return withPictures(version, version.pictures.map(fill));
}

/** The version with these pictures, by which the database finds it, too. */
export function withPictures(version: Omit<Version, 'pictures' | 'hashes'>, pictures: PictureUse[]): Version {
  return { ...version, pictures, hashes: [...new Set(pictures.flatMap(({ hash }) => hash ?? []))] };
}

const numberByTime = (versions: readonly Version[]): Version[] =>
  versions.toSorted(compareTimes).map((version, index) => ({ ...version, number: index + 1 }));

/** Every hash that a copy's versions name. */
export const hashesOf = (versions: readonly Version[]): Set<Picture['hash']> =>
  new Set(versions.flatMap(({ hashes }) => hashes));

function isSameCopy(held: Copy, merged: Copy): boolean {
  return (
    held.versions.length === merged.versions.length &&
    hashCount(held) === hashCount(merged) &&
    held.savedAt === merged.savedAt &&
    held.changedAt === merged.changedAt &&
    held.tags.length === merged.tags.length &&
    held.progress === merged.progress
  );
}

const hashCount = ({ versions }: Copy): number =>
  versions.reduce((sum, { pictures }) => sum + pictures.filter(({ hash }) => hash).length, 0);
