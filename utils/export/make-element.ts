/** What an element holds; what is absent is left out, so that parts can depend on data. */
export type Child = Node | string | false | undefined;

/** An element with attributes and children. Text stays text, whatever it looks like. */
export function makeElement(
  owner: Document,
  name: string,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElement {
  const element = owner.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}
