import type { Book, Chapter } from './book.ts';
import { escapeXml } from './xml.ts';

/** The package document: what the book is, what it is made of, and in which order it is read. */
export function writePackageDocument(book: Book): string {
  const chapters = listChapters(book);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${escapeXml(book.lang)}" prefix="schema: http://schema.org/">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
${indent(writeMetadata(book))}
  </metadata>
  <manifest>
${indent(writeManifest(book, chapters))}
  </manifest>
  <spine toc="ncx">
${indent([...(book.cover ? [refer('cover')] : []), ...chapters.map(({ id }) => refer(id))])}
  </spine>
</package>
`;
}

/** All files of text, in the order of reading. */
export function listChapters({ front, parts }: Book): Chapter[] {
  return [...front, ...parts.flatMap(({ chapters }) => chapters)];
}

function writeMetadata(book: Book): string[] {
  const modified = new Date(book.modifiedAt).toISOString().replace(/\.\d+/, '');
  return [
    element('dc:identifier', book.identifier, ' id="identifier"'),
    element('dc:title', book.title),
    element('dc:language', book.lang),
    ...book.authors.map((author) => element('dc:creator', author)),
    ...(book.publisher ? [element('dc:publisher', book.publisher)] : []),
    ...(book.published ? [element('dc:date', book.published)] : []),
    ...(book.description ? [element('dc:description', book.description)] : []),
    ...book.subjects.map((subject) => element('dc:subject', subject)),
    ...book.sources.map((source) => element('dc:source', source)),
    `<meta property="dcterms:modified">${modified}</meta>`,
    ...(book.cover ? ['<meta name="cover" content="cover-picture"/>'] : []), // for readers of EPUB 2
    '<meta property="schema:accessMode">textual</meta>',
    ...(book.pictures.length > 0 ? ['<meta property="schema:accessMode">visual</meta>'] : []),
    '<meta property="schema:accessibilityFeature">structuralNavigation</meta>',
    '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>',
  ];
}

function writeManifest(book: Book, chapters: Chapter[]): string[] {
  const { cover } = book;
  return [
    item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
    item('style', 'style.css', 'text/css'),
    ...(cover
      ? [
          item('cover', 'cover.xhtml', 'application/xhtml+xml'),
          item('cover-picture', cover.path, cover.mediaType, 'cover-image'),
        ]
      : []),
    ...chapters.map(({ id, path }) => item(id, path, 'application/xhtml+xml')),
    ...book.pictures.map(({ path, mediaType }, index) => item(`picture-${index + 1}`, path, mediaType)),
  ];
}

function item(id: string, path: string, mediaType: string, properties?: string): string {
  const marks = properties ? ` properties="${properties}"` : '';
  return `<item id="${id}" href="${escapeXml(path)}" media-type="${escapeXml(mediaType)}"${marks}/>`;
}

function refer(id: string): string {
  return `<itemref idref="${id}"/>`;
}

function element(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes}>${escapeXml(text)}</${name}>`;
}

function indent(lines: string[]): string {
  return lines.map((line) => `    ${line}`).join('\n');
}
