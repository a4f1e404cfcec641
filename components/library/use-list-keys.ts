import { useEffect, useRef } from 'preact/hooks';

/** What the keys of the list do. */
export interface ListActions {
  move(step: number, isExtending: boolean): void;
  goToFirst(): void;
  goToLast(): void;
  select(): void;
  selectAll(): void;
  mark(): void;
  tag(): void;
  /** Keeps what is chosen as files. */
  keep(): void;
  remove(): void;
  undo(): void;
  search(): void;
  help(): void;
  leave(): void;
}

/** Has keys work wherever the focus is, but in fields, and under panels that are open above the list. */
export function useListKeys(actions: ListActions, isListening: boolean): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (!isListening) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTaken(event)) return;
      const act = findAction(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isListening]);
}

function findAction(event: KeyboardEvent, does: ListActions): (() => void) | undefined {
  const { key, shiftKey } = event;
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'a') return does.selectAll;
    return key === 'z' ? does.undo : undefined;
  }
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return () => does.move(1, shiftKey);
    case 'ArrowUp':
    case 'k':
    case 'K':
      return () => does.move(-1, shiftKey);
    case 'Home':
      return does.goToFirst;
    case 'End':
      return does.goToLast;
    case 'Delete':
      return does.remove;
    case 'Escape':
      return does.leave;
    case 'x':
      return does.select;
    case 'm':
      return does.mark;
    case 't':
      return does.tag;
    case 'e':
      return does.keep;
    case '/':
      return does.search;
    case '?':
      return does.help;
    default:
      return undefined;
  }
}

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('dialog:modal, :popover-open')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (key === 'Delete' && target.matches('button')) return true; // whoever is at a button means no article
  const isBox = target instanceof HTMLInputElement && target.type === 'checkbox';
  return !isBox && target.matches('input, select, textarea, [contenteditable]');
}
