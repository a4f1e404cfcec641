/** Reads HTML into a document that is shown nowhere: nothing in it is loaded or run. */
export function parseHtml(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}
