import type { Entry } from './copy.ts';
import type { LibraryDatabase } from './database.ts';
import { type ListedEntry, listEntry } from './listed-entry.ts';
import { watchEntries } from './watch-entries.ts';

/** So many are read at a time: a few milliseconds' work, so that nobody waits who scrolls or types meanwhile. */
const CHUNK = 400;

/**
 * All entries of the library in memory, kept as they are in the database, whoever changes them. At first the latest
 * ones alone, for the first screen takes the same time however many there are.
 */
export class Catalogue {
  readonly #database: LibraryDatabase;
  readonly #watchers = new Set<() => void>();
  readonly #known = new Map<string, ListedEntry>();
  readonly #stop: () => void;
  #updating: Promise<void> = Promise.resolve();
  #isComplete = false;

  constructor(database: LibraryDatabase) {
    this.#database = database;
    this.#stop = watchEntries(database, (ids) => {
      this.#updating = this.#updating.then(() => this.#update(ids));
    });
  }

  get entries(): ListedEntry[] {
    return [...this.#known.values()];
  }

  /** Whether that is all of them. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  find(id: string): ListedEntry | undefined {
    return this.#known.get(id);
  }

  /** Reads the entries that were saved last. */
  async readLatest(count: number): Promise<void> {
    const latest = await this.#database.entries.orderBy('savedAt').reverse().limit(count).toArray();
    for (const entry of latest) this.#known.set(entry.id, listEntry(entry));
    this.#tell();
  }

  /** Reads all others. */
  async readRest(): Promise<void> {
    for (let last: string | undefined = ''; last !== undefined; ) {
      const chunk: Entry[] = await this.#database.entries.where('id').above(last).limit(CHUNK).toArray();
      for (const entry of chunk) this.#known.set(entry.id, listEntry(entry));
      last = chunk.at(-1)?.id;
      await new Promise((resolve) => setTimeout(resolve)); // the page may draw and answer in between
    }
    this.#isComplete = true;
    this.#tell();
  }

  /** Tells when there is something new to be seen; gives what stops it. */
  watch(onChange: () => void): () => void {
    this.#watchers.add(onChange);
    return () => this.#watchers.delete(onChange);
  }

  close(): void {
    this.#stop();
  }

  #tell(): void {
    for (const tell of this.#watchers) tell();
  }

  async #update(ids: readonly string[] | undefined): Promise<void> {
    const isOpen = this.#database.isOpen();
    if (!isOpen) return;
    if (ids === undefined) return this.#replace();
    for (let start = 0; start < ids.length; start += CHUNK) {
      const chunk = ids.slice(start, start + CHUNK);
      const found = await this.#database.entries.bulkGet(chunk);
      for (const [index, id] of chunk.entries()) {
        const entry = found[index];
        if (entry) this.#known.set(id, listEntry(entry));
        else this.#known.delete(id);
      }
    }
    this.#tell();
  }

  /** Too much has changed to be told one by one. */
  async #replace(): Promise<void> {
    const ids = new Set(await this.#database.entries.toCollection().primaryKeys());
    for (const id of this.#known.keys()) if (!ids.has(id)) this.#known.delete(id);
    await this.readRest();
  }
}
