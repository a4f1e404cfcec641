import { PUT_BACK } from './place-parts.ts';

/** The blocks of an article's text as they are drawn below an element; parts put back are none of them. */
export function findTextBlocks(element: Element | null): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>(`.article-text > :not(.${PUT_BACK})`) ?? [])];
}

/** The headings that an outline lists: two ranks, for deeper ones make it longer than it helps. */
export function findHeadings(element: Element | null): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>('.article-text > :is(h2, h3)') ?? [])];
}
