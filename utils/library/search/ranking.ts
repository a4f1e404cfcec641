import type { TermsKey } from './terms.ts';

// Score, date and place in one number, which sorts ten thousand times as fast as three: 9, 26 and 18 bits of 53.
const MOST_SCORE = 2 ** 9 - 1;
const MINUTES = 2 ** 26; // up to the year 2097
const PLACES = 2 ** 18;

/** Puts articles in order: by score, then by date, the highest and newest first. */
export class Ranking {
  readonly #keys: TermsKey[] = [];
  readonly #numbers: number[] = [];

  /** @param date in milliseconds since 1970; it counts by the minute */
  add(key: TermsKey, score: number, date: number): void {
    const minutes = Math.min(Math.max(Math.floor(date / 60_000), 0), MINUTES - 1);
    const place = PLACES - 1 - this.#keys.length; // the first of equals stays the first
    this.#numbers.push((Math.min(score, MOST_SCORE) * MINUTES + minutes) * PLACES + place);
    this.#keys.push(key);
  }

  list(): TermsKey[] {
    const sorted = Float64Array.from(this.#numbers).sort().reverse();
    const keys = Array.from(sorted, (number) => this.#keys[PLACES - 1 - (number % PLACES)]);
    return keys.filter((key) => key !== undefined);
  }
}
