/** A font file on its way into a page, where only its bytes can get past the page's own rules for fonts. */
export interface FontData {
  family: string;
  style: string;
  weight: string;
  unicodeRange: string;
  /** The WOFF2 file, in base64: messages between contexts are JSON. */
  data: string;
}
