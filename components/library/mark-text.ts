import type { SearchEngine, Range as Stretch } from '@/utils/library/search/search.ts';

/** The name in ShelvedArticle.css. */
const NAME = 'found';

/**
 * Marks in an article what was searched for, without a change to it: selecting, copying and reading aloud see the
 * text as it is.
 *
 * @returns takes the marks away
 */
export function markText(stage: HTMLElement, query: string, engine: SearchEngine): () => void {
  let isWanted = query.trim() !== '';
  const mark = async () => {
    const lang = stage.querySelector<HTMLElement>('.article')?.lang;
    const blocks = [...stage.querySelectorAll<HTMLElement>('h1, .article-lead, .article-text > *')];
    const found = await Promise.all(
      blocks.map((block) => engine.findRanges(block.textContent ?? '', query, lang)),
    );
    if (!isWanted) return;
    const ranges = blocks.flatMap((block, index) => findRanges(block, found[index] ?? []));
    CSS.highlights.set(NAME, new Highlight(...ranges));
  };
  if (isWanted) void mark();
  return () => {
    isWanted = false;
    CSS.highlights.delete(NAME);
  };
}

/** Places in an element's text as ranges of the document; a word may go through several of its nodes. */
function findRanges(block: HTMLElement, stretches: readonly Stretch[]): Range[] {
  if (stretches.length === 0) return [];
  const nodes = readTextNodes(block);
  return stretches.flatMap(([start, end]) => {
    const first = nodes.find(({ from, node }) => start < from + node.length);
    const last = nodes.find(({ from, node }) => end <= from + node.length);
    if (!first || !last) return [];
    const range = document.createRange();
    range.setStart(first.node, start - first.from);
    range.setEnd(last.node, end - last.from);
    return [range];
  });
}

function readTextNodes(block: HTMLElement): { node: Text; from: number }[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; from: number }[] = [];
  let from = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    nodes.push({ node, from });
    from += node.length;
  }
  return nodes;
}
