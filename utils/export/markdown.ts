import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { i18n } from '#i18n';
import type { Picture } from '../library/copy.ts';
import type { Exporter, ExportSource } from './exporter.ts';
import { writeFrontMatter } from './front-matter.ts';
import { readBlocks } from './read-blocks.ts';
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
  return `${writeFrontMatter(source)}\n${toMarkdown(readBlocks(source, place), options)}`;
}

const inText = {
  inConstruct: 'phrasing' as const,
  notInConstruct: [
    'autolink' as const,
    'destinationLiteral' as const,
    'destinationRaw' as const,
    'titleQuote' as const,
  ],
};

const options: Options = {
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
