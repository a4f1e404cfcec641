import type { Range } from '@/utils/library/search/search.ts';

interface MarkedProps {
  text: string;
  /** In the text's order, none within another. */
  ranges: readonly Range[] | undefined;
}

/** A text with what was searched for marked in it. */
export function Marked({ text, ranges = [] }: MarkedProps) {
  let end = 0;
  const pieces = ranges.flatMap(([start, next]) => {
    const before = text.slice(end, start);
    end = next;
    return [before, <mark key={start}>{text.slice(start, next)}</mark>];
  });
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  );
}
