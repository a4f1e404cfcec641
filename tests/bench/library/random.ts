/** Numbers that look like chance and are the same in every run. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** Whole, from 0 up to, but not including, the limit. */
  below(limit: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** Whole, from 0 up to, but not including, the limit; a number twice as high is half as likely (Zipf's law). */
  rank(limit: number): number;
  /** Log-normal around a median. */
  around(median: number, spread: number): number;
}

/** A generator of its own for each seed (mulberry32). */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    pick(values) {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new Error('There is nothing to pick from.');
      return value;
    },
    rank: (limit) => Math.floor(limit ** next()) - 1,
    around: (median, spread) =>
      median * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
  };
}
