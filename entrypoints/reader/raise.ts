/** Lays a modal dialogue above all others anew, with everything that is open in it, and the focus where it was. */
export function raise(dialog: HTMLDialogElement, focused: HTMLElement, scrollTop: number): void {
  const inner = [...dialog.querySelectorAll<HTMLDialogElement>('dialog:modal')];
  const panels = [...dialog.querySelectorAll<HTMLElement>(':popover-open')];
  for (const one of [dialog, ...inner]) {
    one.close();
    one.showModal();
  }
  for (const panel of panels) if (!panel.matches(':popover-open')) panel.showPopover();
  dialog.scrollTo({ top: scrollTop, behavior: 'instant' });
  focused.focus({ preventScroll: true });
}
