import { sanitizeToBody } from '@/utils/article/sanitize.ts';
import './PutBack.css';

/** A removed part that is back in the view. */
export interface PlacedPart {
  /** Its place among all removed parts, which is the page's order. */
  index: number;
  /** The block of the content that it stands before; their number for behind the last. */
  before: number;
  /** Sanitised when it was restored; shown as it is. */
  html: string;
  /** What it is called, by the eye and by screen readers. */
  label: string;
}

/** Where parts that are back stand: whoever counts an article's blocks leaves these out. */
export const PUT_BACK = 'put-back';

/**
 * Puts parts among the blocks of an article, each where it stood on the page, and takes those out that are
 * in no longer. What is in already is left alone, with focus and selection in it.
 *
 * @param text the element whose children are the article's blocks
 * @returns the new sections, for what else they need: links, scrolling
 */
export function placeParts(text: HTMLElement, parts: readonly PlacedPart[]): HTMLElement[] {
  const children = [...text.children];
  const blocks = children.filter((child) => !isPutBack(child));
  const sections = new Map(children.filter(isPutBack).map((section) => [indexOf(section), section]));
  const wanted = new Set(parts.map(({ index }) => index));
  for (const [index, section] of sections) {
    if (wanted.has(index)) continue;
    section.remove();
    sections.delete(index);
  }
  const added: HTMLElement[] = [];
  // From the last to the first: what follows a part is in its place when the part comes.
  for (const part of [...parts].sort((a, b) => b.index - a.index)) {
    if (sections.has(part.index)) continue;
    const section = buildSection(text.ownerDocument, part);
    text.insertBefore(section, findNext(text, blocks[part.before] ?? null, part.index));
    added.unshift(section);
  }
  return added;
}

const isPutBack = (element: Element): element is HTMLElement => element.classList.contains(PUT_BACK);
const indexOf = (section: HTMLElement): number => Number(section.dataset.part);

/** The first of the sections ahead of a block that a part belongs before; else the block itself. */
function findNext(text: HTMLElement, block: Element | null, index: number): Element | null {
  let next = block;
  let before = block ? block.previousElementSibling : text.lastElementChild;
  while (before && isPutBack(before) && indexOf(before) > index) {
    next = before;
    before = before.previousElementSibling;
  }
  return next;
}

function buildSection(document: Document, { index, html, label }: PlacedPart): HTMLElement {
  const section = document.createElement('section');
  section.className = PUT_BACK;
  section.role = 'group'; // a landmark each would bury those of the page
  section.ariaLabel = label;
  section.dataset.part = `${index}`;
  const body = sanitizeToBody(html);
  while (body.firstChild) section.append(body.firstChild);
  return section;
}
