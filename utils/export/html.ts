import { type FontData, type FontName, findFonts, findFurtherFonts } from '../font-names.ts';
import type { Picture } from '../library/copy.ts';
import { readFonts } from '../reader-assets.ts';
import { buildArticle } from './article-document.ts';
import type { Exporter, ExportSource } from './exporter.ts';
import sheet from './html.css?inline';
import { fillHead } from './html-head.ts';
import { makeElement } from './make-element.ts';
import { keepXml } from './xml.ts';

/**
 * One file that needs nothing else, ever: pictures and fonts are in it, and it may neither run nor load anything.
 * The fonts make it some 190 kB larger, less than a picture, and the same in every browser and on every machine.
 */
export const htmlExporter: Exporter = {
  id: 'html',
  mediaType: 'text/html',
  extension: 'html',
  async convert(source) {
    return new Blob([await writeHtml(source)], { type: 'text/html' });
  },
};

/** The same as text. */
export async function writeHtml(source: ExportSource): Promise<string> {
  const file = document.implementation.createHTMLDocument();
  const { documentElement: root, head, body } = file;
  root.remove(); // styles and scripts in a document are held to the policy of the page that makes it, shown or not
  root.lang = source.article.lang;
  root.dataset.room = 'wide'; // the larger of the reader's two scales
  const article = buildArticle(file, source, (src) => {
    const picture = source.pictures.get(src);
    return picture && { address: toDataUrl(picture), width: picture.width, height: picture.height };
  });
  for (const wide of article.querySelectorAll('table, pre')) letScroll(wide);
  body.append(makeElement(file, 'main', { class: 'file on-paper' }, article));
  const fonts = await readFonts(findUsedFonts(source));
  await fillHead(head, source, fonts.map(declareFont).join('') + sheet);
  return keepXml(`<!doctype html>\n${root.outerHTML}\n`); // HTML forbids the same controls as XML
}

function toDataUrl({ mediaType, bytes }: Picture): string {
  return `data:${mediaType};base64,${bytes.toBase64()}`;
}

function letScroll(wide: Element): void {
  if (wide.parentElement?.closest('.scroll-region')) return; // a table within a table scrolls with the outer one
  const region = makeElement(wide.ownerDocument, 'div', { class: 'scroll-region' });
  wide.replaceWith(region);
  region.append(wide);
}

/** Italics and letters from further away are in files of their own, which few articles need. */
function findUsedFonts({ article }: ExportSource): FontName[] {
  const { title, lead = '', content, authors, image } = article;
  const notes = [...authors, image?.caption, image?.credit].join();
  return [
    ...findFonts('serif'),
    ...findFurtherFonts('serif', title + lead + content),
    ...findFurtherFonts('sans', notes + content.replaceAll(/<\/?em/g, '')),
  ];
}

function declareFont({ family, style, weight, unicodeRange, data }: FontData): string {
  return (
    `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};` +
    `unicode-range:${unicodeRange};src:url(data:font/woff2;base64,${data}) format("woff2")}`
  );
}
