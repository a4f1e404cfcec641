import { useEffect, useRef } from 'preact/hooks';
import { findPosition, type ReadingPosition } from '@/utils/reading-position.ts';

interface Options {
  /** What scrolls. */
  scroller: HTMLElement;
  /** The blocks to read, in order; asked anew whenever something changes its size. */
  findBlocks(): readonly HTMLElement[];
  /** Called in every frame in which the position is another. */
  onMove(position: ReadingPosition, blocks: readonly HTMLElement[]): void;
}

/** What the bar covers when it is there, in pixels: the height that headings keep from the edge (Reader.css). */
const BAR = 72;

/** Follows what is in view of a text, once a frame, without drawing anything itself. */
export function useReadingPosition(options: Options): void {
  const latest = useRef(options);
  latest.current = options;
  const { scroller } = options;
  useEffect(() => {
    let frame = 0;
    let blocks: readonly HTMLElement[] = [];
    let lengths: number[] = [];
    const measure = () => {
      frame = 0;
      const { top, bottom } = scroller.getBoundingClientRect();
      const view = { top: top + BAR, bottom };
      const stretches = blocks.map((block, index) => {
        const box = block.getBoundingClientRect();
        return { characters: lengths[index] ?? 0, top: box.top, bottom: box.bottom };
      });
      latest.current.onMove(findPosition(stretches, view), blocks);
    };
    const plan = () => {
      frame ||= requestAnimationFrame(measure);
    };
    const resized = new ResizeObserver(() => {
      blocks = latest.current.findBlocks();
      lengths = blocks.map(countCharacters);
      plan();
    });
    resized.observe(scroller);
    for (const child of scroller.children) resized.observe(child);
    scroller.addEventListener('scroll', plan, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      scroller.removeEventListener('scroll', plan);
    };
  }, [scroller]);
}

/** Pictures take no time to read, wherever they stand. */
const countCharacters = (block: HTMLElement): number =>
  block.localName === 'figure' ? 0 : (block.textContent?.length ?? 0);
