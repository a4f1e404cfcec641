import { findCompound } from './compounds.ts';
import { flattenUmlauts } from './fold.ts';
import { findBeginning, findStems, type Inflection } from './stems.ts';
import type { Range } from './words.ts';

/** A word that was asked for. */
export interface Term {
  /** As `fold` gives it. */
  folded: string;
  /** The same without umlauts. */
  flat: string;
  /** It may go on: the last word of what is being typed. */
  isOpen: boolean;
  /** Stands in quotes: neither inflected nor part of another word. */
  isLiteral: boolean;
}

/** How well a word fits, the best highest. */
export const quality = { part: 1, beginning: 2, form: 3, same: 4 } as const;

export interface Match {
  quality: number;
  /** What of the folded word is meant. */
  range: Range;
}

/** Whether a word occurs by itself: what stands before a part is more likely a part as well. */
export type Knows = (flat: string) => boolean;

/** Endings that make a word no longer than this. */
const LONGEST_ENDING = 6;

export function makeTerm(folded: string, isOpen: boolean, isLiteral: boolean): Term {
  return { folded, flat: flattenUmlauts(folded), isOpen, isLiteral };
}

/** Whether a word is what was asked for, and which part of it. */
export function matchWord(
  term: Term,
  folded: string,
  inflection: Inflection,
  knows: Knows,
): Match | undefined {
  const whole: Range = [0, folded.length];
  if (folded === term.folded) return { quality: quality.same, range: whole };
  const isBeginning = term.isOpen && beginsWith(term, folded);
  const flat = flattenUmlauts(folded);
  if (!term.isLiteral && isForm(term, folded, flat, inflection))
    return { quality: quality.form, range: whole };
  if (isBeginning) return { quality: quality.beginning, range: [0, term.folded.length] };
  if (term.isLiteral) return undefined;
  const range = findCompound(term.flat, flat, knows);
  return range && { quality: range[0] === 0 ? quality.beginning : quality.part, range };
}

/** Who types no umlauts finds them nevertheless, but who does means them: "schö" is no beginning of "schon". */
function beginsWith(term: Term, folded: string): boolean {
  return folded.startsWith(term.folded) || flattenUmlauts(folded).startsWith(term.folded);
}

function isForm(term: Term, folded: string, flat: string, inflection: Inflection): boolean {
  if (flat === term.flat) return term.folded === term.flat; // "schön" is no form of "schon"
  if (flat[0] !== term.flat[0] || Math.abs(folded.length - term.folded.length) > LONGEST_ENDING) return false;
  if (!flat.startsWith(findBeginning(term.flat, inflection))) return false;
  const stems = findStems(term.flat, inflection);
  return findStems(flat, inflection).some((stem) => stems.includes(stem));
}
