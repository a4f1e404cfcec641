import { type ComponentChild, render } from 'preact';
import { afterEach } from 'vitest';

afterEach(() => render(null, document.body));

/** Draws into the document's body, which is emptied after each test. */
export function show(view: ComponentChild): HTMLElement {
  render(view, document.body);
  return document.body;
}
