/** Text for XML, in content and in attributes: escaped, without the characters that XML forbids. */
export function escapeXml(text: string): string {
  return keepXml(text).replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Without controls, halves of characters and non-characters: no form of XML can hold them. */
export function keepXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

/** The children of an element as XHTML. */
export function serialise(element: Element): string {
  const serialiser = new XMLSerializer();
  const parts = [...element.childNodes].map((node) => serialiser.serializeToString(node));
  // The chapter's root says it once for all.
  return keepXml(parts.join('').replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', ''));
}
