import { isOrphan } from '@/utils/is-orphan.ts';

/** What tells that somebody is there: each comes before anything of the reader's own that it would lead to. */
const SIGNS = ['pointermove', 'click', 'keydown', 'scroll', 'focusin', 'resize', 'visibilitychange'];

/**
 * Has the reader outlive its extension as what is drawn of it: to be read and to be closed, with a sentence that says
 * why there is no more to it.
 *
 * @param onOrphan takes away all that would go on asking the extension
 * @param onClose the button that leads to the original was pressed
 * @returns stops watching
 */
export function outlive(
  { dialog, root }: { dialog: HTMLElement; root: HTMLElement },
  sentence: string,
  onOrphan: () => void,
  onClose: () => void,
): () => void {
  const watching = new AbortController();
  const look = () => {
    if (!isOrphan()) return;
    watching.abort();
    const still = root.cloneNode(true) as HTMLElement;
    onOrphan();
    root.replaceChildren(...still.childNodes);
    for (const moving of root.querySelectorAll('dialog, .read-aloud')) moving.remove();
    root.querySelector('.reader-told')?.replaceChildren(sentence);
    root.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('.reader-original')) onClose();
    });
  };
  for (const target of [window, dialog])
    for (const sign of SIGNS) target.addEventListener(sign, look, { capture: true, signal: watching.signal });
  return () => watching.abort();
}
