import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { estimateReadingTime } from '@/utils/article/reading-time.ts';
import type { Place } from '@/utils/places.ts';
import { startOf } from './resume.ts';
import { findHeadings, findTextBlocks } from './text-blocks.ts';
import { useReadingPosition } from './use-reading-position.ts';

interface Options {
  scroller: HTMLElement;
  /** The element around the article. */
  body: RefObject<HTMLElement | null>;
  lang: string;
  onPlace: (place: Omit<Place, 'keptAt'>) => void;
  /** Called when the reader has gone some way by themselves. */
  onScrolled: () => void;
}

/** Room that an outline takes beside the text, in pixels. */
const MARGIN = 236;
/** A heading is the current one when it has come this far up, as a share of the window. */
const READING_LINE = 0.35;

/** What changes while reading: the line of progress, the minutes that remain, the heading one is under. */
export function useReadingState({ scroller, body, lang, onPlace, onScrolled }: Options) {
  const hasMoved = useRef(false);
  const progressLine = useRef<HTMLDivElement>(null);
  const [minutes, setMinutes] = useState<number>();
  const [headings, setHeadings] = useState<readonly HTMLElement[]>([]);
  const [current, setCurrent] = useState<HTMLElement>();
  const [hasMargin, setHasMargin] = useState(false);

  useReadingPosition({
    scroller,
    findBlocks() {
      const found = findHeadings(body.current);
      setHeadings((known) => (isSame(known, found) ? known : found));
      setHasMargin((body.current?.getBoundingClientRect().left ?? 0) >= MARGIN);
      const lead = body.current?.querySelector<HTMLElement>('.article-lead');
      return [...(lead ? [lead] : []), ...findTextBlocks(body.current)];
    },
    onMove({ progress, remaining, first }, blocks) {
      progressLine.current?.style.setProperty('--progress', progress.toFixed(4));
      setMinutes(minutesFor(remaining, lang));
      const line = scroller.getBoundingClientRect().top + scroller.clientHeight * READING_LINE;
      setCurrent(headings.findLast((heading) => heading.getBoundingClientRect().top <= line));
      const block = blocks[first];
      const lead = blocks[0]?.classList.contains('article-lead') ? 1 : 0;
      // Whoever only looks in has not left the place where they stopped.
      hasMoved.current ||= scroller.scrollTop > 0;
      if (hasMoved.current) onPlace({ block: Math.max(first - lead, 0), start: startOf(block), progress });
      if (scroller.scrollTop > scroller.clientHeight / 2) onScrolled();
    },
  });
  return { progressLine, minutes, headings, current, hasMargin };
}

/** Between a fast and a slow reader; the last lines still take a minute. */
function minutesFor(characters: number, lang: string): number {
  const { min, max } = estimateReadingTime(characters, lang);
  return Math.max(1, Math.round((min + max) / 2));
}

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);
