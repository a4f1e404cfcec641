// Functions that run in pages, alone: they can use nothing of this file.

/** What a page has come to know. */
export interface Known {
  /** The events and the kinds of performance entries that it got. */
  seen: string[];
  /** The ways to nodes that aren't its own: "click.originalTarget". */
  ways: string[];
}

/**
 * Looks at every event that comes to a page, and at every entry that the browser makes about its speed, in all their
 * properties. `readKnown` tells what there was.
 */
export function watchForNodes(): void {
  const [seen, ways] = [new Set<string>(), new Set<string>()];
  const look = (way: string, thing: unknown, depth = 0): void => {
    if (thing instanceof Node) {
      if (thing.isConnected && thing.getRootNode() !== document) ways.add(way);
    } else if (typeof thing === 'object' && thing !== null && !(thing instanceof Window) && depth < 3) {
      const list = Symbol.iterator in thing ? [...(thing as Iterable<unknown>)] : [];
      for (const one of list) look(way, one, depth + 1);
      for (const name in thing) look(`${way}.${name}`, (thing as Record<string, unknown>)[name], depth + 1);
    }
  };
  Object.assign(globalThis, { seen, ways, look });
  const note = (event: Event) => {
    seen.add(event.type);
    look(event.type, event);
    look(`${event.type}.composedPath`, event.composedPath());
    look('event', window.event);
  };
  const names = new Set(['focusin', 'focusout', 'DOMActivate', 'DOMMouseScroll', 'selectionchange']);
  for (const holder of [window, document])
    for (const name in holder) if (/^on(?!unload)/.test(name)) names.add(name.slice(2));
  for (const name of names) addEventListener(name, note, true);
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => {
      seen.add(type);
      look(type, list.getEntries());
    }).observe({ type, buffered: true, ...{ durationThreshold: 16 } }); // milliseconds, the least; in no type
}

/** Asks the browser, too, in every way that knows points, the focus, animations, or what is selected or found. */
export function readKnown(): Known {
  const { seen, ways, look, find } = globalThis as unknown as {
    seen: Set<string>;
    ways: Set<string>;
    look(way: string, thing: unknown): void;
    find(words: string): boolean;
  };
  for (let x = 20; x < innerWidth; x += 60)
    for (let y = 20; y < innerHeight; y += 40) {
      look('elementsFromPoint', [document.elementFromPoint(x, y), ...document.elementsFromPoint(x, y)]);
      look('caretPositionFromPoint', document.caretPositionFromPoint?.(x, y));
      look('caretRangeFromPoint', document.caretRangeFromPoint?.(x, y));
    }
  const elements = 'activeElement fullscreenElement pointerLockElement pictureInPictureElement';
  for (const name of elements.split(' ')) look(name, document[name as keyof Document]);
  const animations = document.getAnimations();
  if (animations.length > 0) seen.add('animations');
  look(
    'getAnimations',
    animations.map(({ effect }) => effect),
  );
  look('getEntries', performance.getEntries());
  const lookAtSelection = () => {
    const selection = getSelection();
    look('selection', selection);
    if (selection && selection.rangeCount > 0) look('selection', selection.getRangeAt(0));
    look('selection', selection?.getComposedRanges?.());
  };
  lookAtSelection();
  find('Teile entfernt');
  lookAtSelection();
  return { seen: [...seen], ways: [...ways].sort() };
}

/**
 * Goes into the reader from what is selected there, and presses, types and changes all that it finds. Pictures are
 * left out: a large one shows nothing but itself.
 *
 * @returns whether there was a way
 */
export function pressFromOutside(): boolean {
  const root = getSelection()?.anchorNode?.getRootNode();
  if (!(root instanceof ShadowRoot)) return false;
  const controls = root.querySelectorAll<HTMLElement>('button:not(.enlarge), input, select, summary, label');
  const options = { bubbles: true, cancelable: true, composed: true };
  const press = (control: HTMLElement) => {
    for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      control.dispatchEvent(new PointerEvent(name, options));
    for (const key of ['Enter', ' ', 'ArrowRight'])
      for (const name of ['keydown', 'keypress', 'keyup'])
        control.dispatchEvent(new KeyboardEvent(name, { ...options, key }));
    // As the copies look that `keepKeys` sends.
    control.dispatchEvent(Object.defineProperty(new Event('click', options), 'key', { value: 'Enter' }));
    control.click();
  };
  for (const control of controls) {
    press(control);
    if (control instanceof HTMLInputElement) control.checked = !control.checked;
    for (const name of ['input', 'change']) control.dispatchEvent(new Event(name, options));
  }
  const keepOut = (event: Event) => event.stopPropagation();
  root.addEventListener('click', keepOut, true); // nothing in it is asked
  for (const control of controls) {
    control.click();
    const { parentNode, nextSibling } = control;
    document.body.append(control);
    press(control);
    parentNode?.insertBefore(control, nextSibling);
  }
  root.removeEventListener('click', keepOut, true);
  return true;
}
