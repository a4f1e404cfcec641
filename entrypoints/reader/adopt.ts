/** A style sheet that stands in no page's HTML. */
export function createSheet(styles: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
}

/** Gives a document or shadow root a style sheet that stands nowhere in its HTML; returns what takes it away. */
export function adopt(scope: Document | ShadowRoot, styles: string | CSSStyleSheet): () => void {
  const sheet = typeof styles === 'string' ? createSheet(styles) : styles;
  scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  return () => {
    scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
