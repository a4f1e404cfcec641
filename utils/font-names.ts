import type { Face } from './settings.ts';

/** Which letters a font file has: those of German and English, or the rest of Latin (Erdoğan, Dvořák). */
export type Subset = 'latin' | 'latinExt';

/** Names one of the font files that the extension brings along. */
export interface FontName {
  face: Face;
  style: 'normal' | 'italic';
  subset: Subset;
}

/** A font file's bytes in base64, with the descriptors of its `FontFace`: messages between contexts are JSON. */
export interface FontData {
  family: string;
  style: string;
  weight: string;
  unicodeRange: string;
  data: string;
}

/** What a text and the interface around it cannot do without. */
export function findFonts(face: Face): FontName[] {
  const faces: Face[] = face === 'sans' ? ['sans'] : [face, 'sans'];
  return faces.map((one) => ({ face: one, style: 'normal', subset: 'latin' }));
}

/** What a text needs besides: most have a word in italics, few a letter from further away. */
export function findFurtherFonts(face: Face, html: string): FontName[] {
  const styles = /<(?:em|cite|i)\b/.test(html) ? (['normal', 'italic'] as const) : (['normal'] as const);
  const subsets = /[\u0100-\u02ff\u1e00-\u1eff]/.test(html)
    ? (['latin', 'latinExt'] as const)
    : (['latin'] as const);
  return styles
    .flatMap((style) => subsets.map((subset) => ({ face, style, subset })))
    .filter(({ style, subset }) => style === 'italic' || subset === 'latinExt');
}
