import { fromDom } from 'hast-util-from-dom';
import { type Options as FromHast, toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options as ToMarkdown, toMarkdown } from 'mdast-util-to-markdown';
import { i18n } from '#i18n';
import type { Picture } from '../library/copy.ts';
import { buildArticle } from './article-document.ts';
import type { Exporter, ExportSource } from './exporter.ts';
import { writeFrontMatter } from './front-matter.ts';
import { simplifyForMarkdown, writeRaised } from './simplify-for-markdown.ts';
import type { PlacePicture } from './tidy-content.ts';
import { findValidAddress } from './valid-address.ts';

/** CommonMark with GFM's tables; its pictures stay where the page has them. */
export const markdownExporter: Exporter = {
  id: 'markdown',
  mediaType: 'text/markdown',
  extension: 'md',
  async convert(source) {
    return new Blob([writeMarkdown(source)], { type: 'text/markdown' });
  },
};

/** The same with its pictures beside it. */
export const markdownPicturesExporter: Exporter = {
  id: 'markdownPictures',
  mediaType: 'text/markdown',
  extension: 'md',
  async convert(source) {
    const place: PlacePicture = (src) => {
      const picture = source.pictures.get(src);
      return picture ? { address: writePath(picture) } : placeOnline(src);
    };
    return new Blob([writeMarkdown(source, place)], { type: 'text/markdown' });
  },
  attach({ pictures }) {
    return new Map(
      [...pictures.values()].map((picture) => [
        writePath(picture),
        new Blob([picture.bytes], { type: picture.mediaType }),
      ]),
    );
  },
};

/** The same as text. */
export function writeMarkdown(source: ExportSource, place: PlacePicture = placeOnline): string {
  const owner = document.implementation.createHTMLDocument();
  const article = buildArticle(owner, source, place);
  simplifyForMarkdown(article);
  return `${writeFrontMatter(source)}\n${toMarkdown(toMdast(fromDom(article), reading), writing)}`;
}

const reading: FromHast = {
  quotes: ['„“', '‚‘'],
  handlers: {
    // A line of a table is one line: there the element is the only way to break it.
    br: ({ inTable }) => (inTable ? { type: 'html', value: '<br>' } : { type: 'break' }),
    sup: (_state, node) => writeRaised(node, 'sup'),
    sub: (_state, node) => writeRaised(node, 'sub'),
  },
};

const inText = {
  inConstruct: 'phrasing' as const,
  notInConstruct: [
    'autolink' as const,
    'destinationLiteral' as const,
    'destinationRaw' as const,
    'titleQuote' as const,
  ],
};

const writing: ToMarkdown = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  // In Obsidian these would be a tag, a formula, marked text and a comment.
  unsafe: [
    { character: '#', after: '[^\\s#]', ...inText },
    { character: '$', ...inText },
    { character: '=', after: '=', ...inText },
    { character: '%', after: '%', ...inText },
  ],
};

function placeOnline(src: string) {
  const address = findValidAddress(src);
  return address === undefined ? undefined : { address };
}

/** Pictures are named by their bytes, so that articles share them. */
function writePath({ hash, mediaType }: Picture): string {
  const extension = mediaType
    .replace(/^image\//, '')
    .replace(/\+.*$/, '')
    .replace('jpeg', 'jpg');
  return `${i18n.t('export.pictureFolder')}/${hash.slice(0, 16)}.${extension.replaceAll(/[^a-z\d]/g, '')}`;
}
