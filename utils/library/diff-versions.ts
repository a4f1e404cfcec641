import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Article } from '../article/article.ts';
import { makeSegmenter } from '../make-segmenter.ts';

/** A stretch of text in both versions, or in one of them only. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What differs between two versions of an article, each in reading order. */
export interface VersionDiff {
  title: DiffPart[];
  lead: DiffPart[];
  /** Blocks are divided by blank lines. */
  text: DiffPart[];
}

/** Texts that have hardly anything in common take for ever word by word; after this they differ by blocks, in milliseconds. */
const PATIENCE_MS = 500;

/** Compares two versions word by word. */
export function diffVersions(before: Article, after: Article): VersionDiff {
  const compare = (a = '', b = '') => diffWords(a, b, after.lang);
  return {
    title: compare(before.title, after.title),
    lead: compare(before.lead, after.lead),
    text: compare(before.text, after.text),
  };
}

function diffWords(before: string, after: string, lang: string): DiffPart[] {
  const intlSegmenter = makeSegmenter(lang, 'word');
  const changes =
    diffWordsWithSpace(before, after, { intlSegmenter, timeout: PATIENCE_MS }) ?? diffBlocks(before, after);
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function diffBlocks(before: string, after: string) {
  const blocksOf = (text: string) => text.split(/(?<=\n\n)/);
  return diffArrays(blocksOf(before), blocksOf(after)).map(({ value, added, removed }) => ({
    value: value.join(''),
    added,
    removed,
  }));
}
