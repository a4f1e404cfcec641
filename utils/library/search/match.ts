import { findCompound, findParts } from './compounds.ts';
import { describeWord, type FoldedWord } from './fold.ts';
import { findBeginning, findStems, type Inflection } from './stems.ts';
import type { Range } from './words.ts';

/** A word that was asked for. */
export interface Term extends FoldedWord {
  /** It may go on: the last word of what is being typed. */
  isOpen: boolean;
  /** Stands in quotes: neither inflected nor part of another word. */
  isLiteral: boolean;
  /** What it can look like within a compound. */
  parts: string[];
  /** What its forms have in common. */
  forms: Record<Inflection, { stems: string[]; beginning: string }>;
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

/** By how much two forms of a word differ in length at most. */
const LONGEST_ENDING = 6;
/** Shorter words have no forms: every letter that is typed would be the stem of something. */
const SHORTEST_WORD = 3;

export function makeTerm(folded: string, isOpen: boolean, isLiteral: boolean): Term {
  const { flat } = describeWord(folded);
  const describe = (inflection: Inflection) => ({
    stems: findStems(flat, inflection),
    beginning: findBeginning(flat, inflection),
  });
  return {
    folded,
    flat,
    isOpen,
    isLiteral,
    parts: isLiteral ? [] : findParts(flat),
    forms: { german: describe('german'), english: describe('english') },
  };
}

/** Whether a word is what was asked for, and which part of it. */
export function matchWord(
  term: Term,
  word: FoldedWord,
  inflection: Inflection,
  knows: Knows,
): Match | undefined {
  const { folded, flat } = word;
  const whole: Range = [0, folded.length];
  if (folded === term.folded) return { quality: quality.same, range: whole };
  if (!term.isLiteral && isForm(term, word, inflection)) return { quality: quality.form, range: whole };
  if (term.isOpen && beginsWith(term, word)) {
    return { quality: quality.beginning, range: [0, term.folded.length] };
  }
  const range = findCompound(term.parts, flat, knows);
  return range && { quality: range[0] === 0 ? quality.beginning : quality.part, range };
}

/** Who types no umlauts finds them nevertheless, but who does means them: "schö" is no beginning of "schon". */
function beginsWith(term: Term, { folded, flat }: FoldedWord): boolean {
  return folded.startsWith(term.folded) || flat.startsWith(term.folded);
}

function isForm(term: Term, { folded, flat }: FoldedWord, inflection: Inflection): boolean {
  if (flat === term.flat) return term.folded === term.flat; // "schön" is no form of "schon"
  if (Math.abs(folded.length - term.folded.length) > LONGEST_ENDING) return false;
  const { stems, beginning } = term.forms[inflection];
  if (term.flat.length < SHORTEST_WORD || !flat.startsWith(beginning)) return false;
  return findStems(flat, inflection).some((stem) => stems.includes(stem));
}
