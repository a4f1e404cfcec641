// Of the prototype itself: a form may give its own control for any property of that name.
const { checkVisibility, getAttribute, removeAttribute, setAttribute } = Element.prototype;

/**
 * A copy of a page in which no control of a form is named like what elements can do (`<input name="matches">`). In
 * Chromium such a form gives these instead of its own attributes and parents, to scripts of extensions, too. In a copy
 * nothing has a style: what the page hides is marked there.
 */
export function untrap(page: Document): Document {
  const copy = page.cloneNode(true) as Document; // a document's clone is one
  const twins = copy.querySelectorAll('*');
  if (isVisible(page.body))
    for (const [index, element] of page.querySelectorAll('*').entries())
      if (!isVisible(element)) setAttribute.call(twins[index], 'hidden', '');
  for (const attribute of ['name', 'id'])
    for (const element of copy.querySelectorAll(`[${attribute}]`))
      if ((getAttribute.call(element, attribute) ?? '') in Element.prototype)
        removeAttribute.call(element, attribute);
  return copy;
}

const isVisible = (element: Element): boolean => checkVisibility.call(element, { visibilityProperty: true });
