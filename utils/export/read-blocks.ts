import { fromDom } from 'hast-util-from-dom';
import { type Options, toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { buildArticle } from './article-document.ts';
import type { ExportSource } from './exporter.ts';
import { simplifyArticle, writeRaised } from './simplify-article.ts';
import type { PlacePicture } from './tidy-content.ts';

/** The whole article as a tree of Markdown's blocks, for formats that are text. */
export function readBlocks(source: ExportSource, place: PlacePicture): Root {
  const owner = document.implementation.createHTMLDocument();
  owner.body.append(buildArticle(owner, source, place));
  simplifyArticle(owner.body);
  return toMdast(fromDom(owner), options) as Root; // a document becomes a root
}

const options: Options = {
  quotes: ['„“', '‚‘'],
  handlers: {
    // A line of a table is one line: there the element is the only way to break it.
    br: ({ inTable }) => (inTable ? { type: 'html', value: '<br>' } : { type: 'break' }),
    sup: (_state, node) => writeRaised(node, 'sup'),
    sub: (_state, node) => writeRaised(node, 'sub'),
  },
};
