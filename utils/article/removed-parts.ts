import type { RemovedKind } from './article.ts';
import { readBlocks } from './blocks/blocks.ts';
import { pictureAddress } from './blocks/picture.ts';
import { render } from './content.ts';
import { ShownCopier } from './copy-shown.ts';
import { type Page, SILENT } from './page.ts';
import { countBefore, findAnchors, numberNodes } from './place.ts';
import { KEPT_BACK, RemovalLog, shorten } from './removal.ts';
import type { Removal } from './removal-record.ts';
import { isElement, visibleText } from './text.ts';

/** One part of a page that is not in the article. */
export interface RemovedPart {
  kind: RemovedKind;
  /** Its text, at most 80 characters; of a picture alone, its description. Empty where it had none. */
  snippet: string;
  /** The block of `content` that it stood before, counted from 0; their number where it stood behind the last. */
  before: number;
  /** Whether it may be put back and there is something to show. */
  canPutBack: boolean;
  /** Sanitised HTML, made when asked for, of what the page showed when it was read; `undefined` for what can't be put back. */
  restore(): string | undefined;
}

/** Describes the parts that were taken out of a page, in the page's order. */
export function describeParts(page: Page, removals: readonly Removal[]): RemovedPart[] {
  const order = numberNodes(page.document);
  const placeOf = ({ start }: Removal) => order.get(start) ?? 0;
  const anchors = findAnchors(page, order);
  const copier = new ShownCopier(page);
  const isInPage = ({ start }: Removal) => start.ownerDocument === page.document;
  const inPage = removals.filter(isInPage);
  // What is a part of its own is not in the part around it too: each comes back once.
  const own = new Set<Node>(inPage.filter(({ line }) => !line).map(({ start }) => start));
  const parts = [...inPage]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((removal) => ({
      ...describe(removal, page, copyOf(removal, copier, own)),
      before: countBefore(anchors, placeOf(removal)),
    }));
  const copied = removals
    .filter((removal) => !isInPage(removal))
    .map((removal) => ({ ...quote(removal), before: anchors.length }))
    .filter((part) => !parts.some(({ kind, snippet }) => kind === part.kind && snippet === part.snippet));
  return [...parts, ...copied];
}

/** What may be shown of a part, apart from the page; `undefined` where that is nothing. */
function copyOf(
  { kind, start, line }: Removal,
  copier: ShownCopier,
  own: ReadonlySet<Node>,
): Node | undefined {
  if (KEPT_BACK.has(kind)) return undefined;
  return line ? line.element : copier.copy(start, (element) => own.has(element));
}

function describe({ kind, line }: Removal, page: Page, copy: Node | undefined): Omit<RemovedPart, 'before'> {
  const text = copy ? visibleText(copy) : '';
  const hasWords = /[\p{L}\p{N}]/u.test(text);
  const picture = copy && !line && !hasWords ? findPicture(copy, page) : undefined;
  const canPutBack = hasWords || picture !== undefined;
  return {
    kind,
    snippet: shorten(text || (picture?.getAttribute('alt') ?? '')),
    canPutBack,
    restore: () => (copy && canPutBack ? restore(copy, page) : undefined),
  };
}

function findPicture(copy: Node, page: Page): Element | undefined {
  if (!isElement(copy)) return undefined;
  const images = copy.localName === 'img' ? [copy] : [...copy.querySelectorAll('img')];
  return images.find((image) => pictureAddress(image, page));
}

/** Readability works on a copy of the page, where nobody can tell what is hidden: its parts are only named. */
function quote({ kind, start, line }: Removal): Omit<RemovedPart, 'before'> {
  const snippet = KEPT_BACK.has(kind) ? '' : shorten(visibleText(line?.element ?? start));
  return { kind, snippet, canPutBack: false, restore: () => undefined };
}

/** Reads a part as if it were the article's: as blocks, with links and pictures, sanitised last. */
function restore(copy: Node, page: Page): string | undefined {
  const blocks = readBlocks(page.make('article', [copy]), {
    ...page,
    pictures: new Set(),
    removed: new RemovalLog(),
    isSkipped: (element) => SILENT.has(element.localName),
  });
  return render(blocks, undefined).content.trim() || undefined;
}
