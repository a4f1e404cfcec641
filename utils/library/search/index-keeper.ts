import { liveQuery, type Subscription } from 'dexie';
import type { LibraryDatabase } from '../database.ts';
import { isWorn, markAll, markLive, nameKey } from './live-articles.ts';
import { mergeSegments } from './merge.ts';
import { pause } from './pause.ts';
import { repairRows } from './repair.ts';
import { type OpenSegment, openSegment } from './search-index.ts';
import { buildSegment, type Segment } from './segment.ts';
import type { TermsKey, TermsRow } from './terms.ts';

/** A whole segment that is kept, so that opening the library reads one large row instead of thousands. */
export interface KeptSegment extends Segment {
  key: 'merged';
  format: number;
}

/** To be raised whenever `Segment` is laid out otherwise; the kept one is then built anew from the rows. */
const FORMAT = 1;
/** Rows that are read and built into a segment without a pause: some 100 ms. */
const BATCH = 500;
/** So many rows beside the merged segment are built anew at each change; more are merged with it. */
const MOST_LOOSE = 500;

/** Holds the library's index in memory, and follows every change, in whichever tab it is made. */
export class IndexKeeper {
  readonly #database: LibraryDatabase;
  readonly #onChange: () => void;
  #merged: Segment | undefined;
  #open: OpenSegment[] = [];
  #wanted: TermsKey[] | undefined;
  /** The keys of the rows that were followed last, as one text. */
  #followed: string | undefined;
  #run: Promise<void> | undefined;
  #subscription: Subscription | undefined;
  #isClosed = false;

  /** @param onChange is called after the index has become another one */
  constructor(database: LibraryDatabase, onChange: () => void) {
    this.#database = database;
    this.#onChange = onChange;
  }

  get segments(): readonly OpenSegment[] {
    return this.#open;
  }

  /** Resolves when what is saved now can be found. */
  async open(): Promise<void> {
    const kept = await this.#database.segments.get('merged');
    if (kept?.format === FORMAT) this.#merged = kept;
    await this.#follow(await this.#readKeys());
    this.#subscription = liveQuery(() => this.#readKeys()).subscribe({
      next: (keys) => this.#follow(keys).catch(this.#report),
      error: this.#report,
    });
    repairRows(this.#database, () => this.#isClosed).catch(this.#report);
  }

  close(): void {
    this.#isClosed = true;
    this.#subscription?.unsubscribe();
  }

  /** What fails behind everybody's back; once closed, the database is as well. */
  #report = (error: unknown): void => {
    if (!this.#isClosed) reportError(error);
  };

  #readKeys(): Promise<TermsKey[]> {
    return this.#database.terms.toCollection().primaryKeys();
  }

  /** Brings the index to these rows. While it is at it, only the last ones that it is told of are remembered. */
  #follow(keys: TermsKey[]): Promise<void> {
    this.#wanted = keys;
    this.#run ??= this.#catchUp().finally(() => {
      this.#run = undefined;
    });
    return this.#run;
  }

  async #catchUp(): Promise<void> {
    while (this.#wanted && !this.#isClosed) {
      const live = new Map(this.#wanted.map((key) => [nameKey(key), key]));
      this.#wanted = undefined;
      // Also told of what it has read itself, and of writes that change nothing.
      const names = [...live.keys()].join('\n');
      if (names === this.#followed) continue;
      await this.#load(live);
      this.#followed = names;
      this.#onChange();
    }
  }

  async #load(live: ReadonlyMap<string, TermsKey>): Promise<void> {
    const missing = new Map(live);
    const merged = this.#merged && { segment: this.#merged, isLive: markLive(this.#merged, missing) };
    const loose: Segment[] = [];
    const keys = [...missing.values()];
    for (let at = 0; at < keys.length; at += BATCH) {
      const rows = await this.#database.terms.bulkGet(keys.slice(at, at + BATCH));
      loose.push(buildSegment(rows.filter((row): row is TermsRow => row !== undefined)));
      await pause();
    }
    const all = [
      ...(merged ? [merged] : []),
      ...loose.map((segment) => ({ segment, isLive: markAll(segment) })),
    ];
    if (keys.length <= MOST_LOOSE && !all.some(isWorn)) {
      this.#open = all.map(({ segment, isLive }) => this.#reopen(segment, isLive));
      return;
    }
    const whole = await mergeSegments(all, pause);
    this.#merged = whole;
    this.#open = [openSegment(whole, markAll(whole))];
    await this.#keep(whole);
  }

  async #keep(segment: Segment): Promise<void> {
    try {
      await this.#database.segments.put({ ...segment, key: 'merged', format: FORMAT });
    } catch (error) {
      // On a full disk. It is searched all the same, and merged again when the library is opened next.
      console.info('The search index could not be kept.', error);
    }
  }

  /** What was open before needs no new vocabulary. */
  #reopen(segment: Segment, isLive: Uint8Array): OpenSegment {
    const known = this.#open.find((open) => open.segment === segment);
    return known ? { ...known, isLive, scores: new Map() } : openSegment(segment, isLive);
  }
}
