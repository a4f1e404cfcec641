/**
 * Keeps the keys that are pressed in the reader from the page, which has shortcuts of its own or swallows every key:
 * what is in the reader gets a copy. A page that listens at its window from the beginning comes first even so.
 *
 * @param options of its listeners at the window: capturing, and until when
 */
export function keepKeys(dialog: HTMLElement, options: AddEventListenerOptions): void {
  const keep = (event: KeyboardEvent) => {
    if (!event.isTrusted) return; // the page's own affair
    event.stopImmediatePropagation();
    // No KeyboardEvent: those leave shadow roots in Firefox, `composed` or not (tried with 153 in November 2026).
    const copy = new Event(event.type, { bubbles: true, cancelable: true });
    Object.assign(copy, { key: event.key });
    const root = dialog.getRootNode() as ShadowRoot; // the stage has no other
    // What had the focus may be gone: then the text has it.
    if (!root.activeElement) dialog.focus({ preventScroll: true });
    (root.activeElement ?? dialog).dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  };
  for (const name of ['keydown', 'keypress', 'keyup'] as const) addEventListener(name, keep, options);
}
