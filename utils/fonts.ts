// `no-inline`: the background is built as one file, which would take the fonts into itself.

import atkinsonExtItalic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-italic.woff2?url&no-inline';
import atkinsonExtNormal from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url&no-inline';
import atkinsonItalic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?url&no-inline';
import atkinsonNormal from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url&no-inline';
import literataExtItalic from '@fontsource-variable/literata/files/literata-latin-ext-opsz-italic.woff2?url&no-inline';
import literataExtNormal from '@fontsource-variable/literata/files/literata-latin-ext-opsz-normal.woff2?url&no-inline';
import literataItalic from '@fontsource-variable/literata/files/literata-latin-opsz-italic.woff2?url&no-inline';
import literataNormal from '@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2?url&no-inline';
import sourceSansExtItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-italic.woff2?url&no-inline';
import sourceSansExtNormal from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url&no-inline';
import sourceSansItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2?url&no-inline';
import sourceSansNormal from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url&no-inline';
import type { FontName, Subset } from './font-names.ts';
import type { Face } from './settings.ts';

/** A file of a typeface, with what CSS calls the descriptors of a `FontFace`. */
export interface FontFile {
  family: string;
  style: FontName['style'];
  /** The weights that the variable font goes through, "200 900". */
  weight: string;
  unicodeRange: string;
  subset: Subset;
  /** From the root of the extension, "/fonts/….woff2". */
  url: string;
}

type Urls = Record<FontFile['style'], Record<Subset, string>>;

/** Which letters are in which file: Google Fonts' subsets, as Fontsource cuts them. */
const unicodeRanges: Record<Subset, string> = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  latinExt:
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
};

/** What each face is drawn with. `latinExt` is needed only where such a letter stands (Erdoğan, Dvořák). */
export const fontFiles: Record<Face, FontFile[]> = {
  serif: drawIn('Literata', '200 900', {
    normal: { latin: literataNormal, latinExt: literataExtNormal },
    italic: { latin: literataItalic, latinExt: literataExtItalic },
  }),
  sans: drawIn('Source Sans 3', '200 900', {
    normal: { latin: sourceSansNormal, latinExt: sourceSansExtNormal },
    italic: { latin: sourceSansItalic, latinExt: sourceSansExtItalic },
  }),
  legible: drawIn('Atkinson Hyperlegible Next', '200 800', {
    normal: { latin: atkinsonNormal, latinExt: atkinsonExtNormal },
    italic: { latin: atkinsonItalic, latinExt: atkinsonExtItalic },
  }),
};

/**
 * Makes all faces known to a page of the extension. The browser reads a file where one of its letters is drawn;
 * all lie in the extension, so they come before a substitute is ever seen.
 */
export function declareFonts(): void {
  for (const { family, url, style, weight, unicodeRange } of Object.values(fontFiles).flat())
    document.fonts.add(
      new FontFace(family, `url("${url}")`, { style, weight, unicodeRange, display: 'fallback' }),
    );
}

function drawIn(family: string, weight: string, urls: Urls): FontFile[] {
  const styles = ['normal', 'italic'] as const;
  const subsets = ['latin', 'latinExt'] as const;
  return styles.flatMap((style) =>
    subsets.map((subset) => ({
      family,
      style,
      weight,
      subset,
      unicodeRange: unicodeRanges[subset],
      url: urls[style][subset],
    })),
  );
}
