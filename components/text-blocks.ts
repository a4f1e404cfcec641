import { findSpoken } from '@/utils/read-aloud/spoken.ts';
import { PUT_BACK } from './place-parts.ts';

/** The blocks of an article's text as they are drawn below an element; parts put back are none of them. */
export function findTextBlocks(element: Element | null): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>(`.article-text > :not(.${PUT_BACK})`) ?? [])];
}

/** The headings that an outline lists: two ranks, for deeper ones make it longer than it helps. */
export function findHeadings(element: Element | null): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>('.article-text > :is(h2, h3)') ?? [])];
}

/** What is read aloud, and where to begin: with the headline, or where the reader has got to. */
export function findSpokenBlocks(element: Element | null, scroller: Element) {
  const article = element?.querySelector('.article');
  const paragraphs = article ? findSpoken(article) : [];
  const { top } = scroller.getBoundingClientRect();
  const first = paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().top >= top);
  return { paragraphs, startAt: Math.max(first, 0) };
}
