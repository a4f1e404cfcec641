import type { Knows } from './match.ts';
import type { Range } from './words.ts';

// No compound has these as its parts, though many words look like it ("wie-der", "Mei-nung-en").
const NEVER_PARTS = new Set(
  (
    'aber alle als auch auf aus bei bin bis das dass dem den denn der des die dies doch du ein eine einem einen ' +
    'einer eines er es fur gar hat ihm ihn ihr im in ist ja man mehr mein mit nach nicht noch nun nur ob oder pro ' +
    'sein seine sich sie sind so um und uns unser unter vom von vor wann war was weil wenn wer werden wie wir wird wo ' +
    'zu zum zur uber'
  ).split(' '),
);
// These begin verbs and what is made of them: "Verkauf" is no kind of "Kauf".
const VERBAL = /^(?:be|ge|er|ver|zer|ent|emp|un|miss)$/;
// What ends like this and in an s is bound to be followed by another part.
const BOUND = /(?:ung|heit|keit|schaft|ion|tat|ling|tum)s$/;
// What joins two parts: "Arbeit-s-platz", "Not-en-bank".
const JOINTS = ['', 's', 'es', 'n', 'en', 'er', 'e'];
const ENDING = /^(?:e|en|er|ern|es|em|n|s|ns|se|sen|ses)?$/;
/** What only looks like a part, by the part: "Konkurrenten" get no "Rente", "steigende" has no "Ende". */
const falseFriends: Readonly<Record<string, RegExp>> = {
  akte: /(?:kont|char|f|p|ex|int)akte/,
  ende: /(?<![ns])ende/,
  halt: /(?<!haus|auf)halt/,
  land: /holland/,
  rent: /(?:konkur|refe|transpa|diffe|koha|aber|inha)rent/,
  wein: /schwein/,
  wert: /schwert/,
};

/** Words of so many letters are found only at an end, behind what is a word by itself: "Erdgas", but not "Beratung". */
const SHORTEST = 3;
/** From here on a word is hardly within another one by accident. */
const LONG = 5;

/**
 * Where a word is a part of another one: "Strompreis" of "Industriestrompreise", from 9 to 20. Rules of thumb, for no
 * list has all German compounds.
 *
 * @param parts of the word, by `findParts`
 * @param compound folded and without umlauts
 */
export function findCompound(parts: readonly string[], compound: string, knows: Knows): Range | undefined {
  if (falseFriends[parts.at(-1) ?? '']?.test(compound)) return undefined;
  for (const part of parts) {
    for (let at = compound.indexOf(part); at >= 0; at = compound.indexOf(part, at + 1)) {
      const front = compound.slice(0, at);
      const rest = compound.slice(at + part.length);
      if (front === '') {
        if (isFirst(part, part !== parts[0], rest)) return [0, part.length];
      } else if (isFurther(part, front, rest, knows)) {
        return [at, ENDING.test(rest) ? compound.length : at + part.length];
      }
    }
  }
  return undefined;
}

/**
 * What a word can look like within a compound: as it is, and then without the ending that it has by itself.
 *
 * @param word folded and without umlauts
 */
export function findParts(word: string): string[] {
  if (word.length < SHORTEST || /^\d/.test(word) || NEVER_PARTS.has(word)) return [];
  const endings = [/(?<=[^aeious])s$/, /(?<=[elr])n$/, /(?<=[^aeiou])(?:ern|en|es|er|e)$/];
  const shortened = endings
    .map((ending) => word.replace(ending, ''))
    .filter((part) => part.length > SHORTEST);
  return [...new Set([word, ...shortened])];
}

/** "Krisen" begin a "Krisenstab", but what is left of them without their ending begins no "Kristall". */
function isFirst(part: string, isShortened: boolean, rest: string): boolean {
  return part.length > SHORTEST && rest.length >= (isShortened && part.length < LONG ? 5 : 3);
}

function isFurther(part: string, front: string, rest: string, knows: Knows): boolean {
  if (front.length < 3 || !/[aeiouy]/.test(front) || VERBAL.test(front)) return false;
  if (part.length >= LONG) return true;
  const isLast = ENDING.test(rest);
  if (part.length > SHORTEST && isLast) return true;
  return (part.length > SHORTEST || (isLast && rest.length < 3)) && isWord(front, knows);
}

/** Whether it is a word by itself, but for what joins it to the next one. */
function isWord(front: string, knows: Knows): boolean {
  if (BOUND.test(front) || knows(`${front}e`)) return true;
  return JOINTS.some((joint) => front.endsWith(joint) && knows(front.slice(0, front.length - joint.length)));
}
