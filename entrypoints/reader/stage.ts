import { hostStyles } from '@/utils/host-styles.ts';
import { createSheet } from './adopt.ts';
import { type HiddenPage, hidePage } from './hide-page.ts';
import { keepKeys } from './keep-keys.ts';
import { raise } from './raise.ts';

interface StageOptions {
  /** The reader's style sheet. */
  styles: CSSStyleSheet;
  /** Whether nothing of the page was seen yet. */
  isArriving: boolean;
  /** The interface's language. */
  lang: string;
  /** What the dialogue is called for those who don't see it. */
  label: string;
  /** The reader wishes to leave: Esc. */
  onCancel(): void;
  /** The page leaves no place for the stage. */
  onLost(): void;
}

/** The shadow roots in bodies, where they were needed once: no element can be rid of its shadow root. */
const rootsInBodies = new WeakMap<HTMLElement, ShadowRoot>();

/**
 * The reader's place in a page: a dialogue in the browser's top layer, within a closed shadow root. The page's
 * styles, overlays and scripts don't reach it. The page itself is left as it is: the dialogue makes it inert, and
 * a style sheet that stands nowhere in its HTML keeps it from being painted.
 */
export class Stage {
  /** The dialogue; it is what scrolls. */
  readonly dialog = document.createElement('dialog');
  /** What the reader is drawn into. */
  readonly root = document.createElement('div');
  readonly #options: StageOptions;
  readonly #host = document.createElement('div');
  readonly #pageFocus = document.activeElement;
  readonly #page: HiddenPage;
  readonly #removal = new MutationObserver(() => this.#moveIntoBody());
  readonly #listening = new AbortController();
  #shadow = this.#host.attachShadow({ mode: 'closed' });
  #scrollTop = 0;
  #isRising = false;
  #focused: HTMLElement = this.dialog;

  constructor(options: StageOptions) {
    this.#options = options;
    this.#page = hidePage(options.isArriving);
    this.#build();
    this.#shadow.adoptedStyleSheets = [createSheet(hostStyles), options.styles];
    this.#shadow.append(this.dialog);
    document.documentElement.append(this.#host);
    this.#defend();
    this.dialog.showModal();
  }

  /** Takes everything back: the page is as it was, at its scroll position, with the focus where it was. */
  leave(): void {
    this.#removal.disconnect();
    this.#page.show();
    this.dialog.close(); // gives the focus back
    // A dialogue that was moved or raised has forgotten where it came from.
    if (this.#pageFocus instanceof HTMLElement) this.#pageFocus.focus({ preventScroll: true });
    this.dialog.remove();
    this.#host.remove();
    this.#shadow.adoptedStyleSheets = [];
    this.#listening.abort(); // the page hears of the focus' return as little as of its leaving
  }

  #build(): void {
    const { dialog, root } = this;
    const { lang, label, onCancel } = this.#options;
    // With a tab index it keeps the focus, and with it the keys, when the text is clicked.
    Object.assign(dialog, { className: 'stage', lang, ariaLabel: label, tabIndex: -1 });
    dialog.dataset.room = 'wide';
    dialog.append(root);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      onCancel();
    });
    // Without a click before it, browsers close this and the page's own dialogues with one and the same Esc.
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (dialog.querySelector('dialog:modal, :popover-open')) return; // they close first
      event.preventDefault();
      onCancel();
    });
    dialog.addEventListener('scroll', () => {
      this.#scrollTop = dialog.scrollTop;
    });
  }

  /** Some pages throw out strangers, open dialogues above them, or take their focus and their keys. */
  #defend(): void {
    const { dialog } = this;
    const options = { capture: true, signal: this.#listening.signal };
    let due: ReturnType<typeof setTimeout> | undefined;
    // A dialogue that the page opens later would lie above the reader, and make it inert: not even until the page's
    // next task, which could have a click before it. But where the page opens it in answer to the reader's own rising,
    // the tab has to get on with other things in between, and one answer to all that was heard meanwhile is enough.
    const soon = (act: () => void) => {
      if (!this.#isRising) return queueMicrotask(act);
      clearTimeout(due);
      due = setTimeout(act);
    };
    for (const node of [document, document.documentElement]) this.#removal.observe(node, { childList: true });
    addEventListener(
      'beforetoggle',
      ({ target }) =>
        soon(() => {
          // Pages can send such an event to anything.
          if ((target as Partial<Element>).matches?.('dialog:modal')) this.#raise();
        }),
      options,
    );
    addEventListener('fullscreenchange', () => this.#raise(), options);
    dialog.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement) this.#focused = target;
    });
    // Moves within the dialogue don't come out of it. Of others the page doesn't hear: some answer with a dialogue of
    // theirs. Where there is no other end, the window itself has lost or got the focus, which is the page's affair.
    for (const name of ['focusin', 'focusout', 'focus', 'blur'] as const)
      addEventListener(
        name,
        (event) => {
          if (event.relatedTarget) event.stopImmediatePropagation();
          soon(() => this.#keepFocus());
        },
        options,
      );
    keepKeys(dialog, options);
  }

  /** What had the focus may be gone. Else only a dialogue above this one takes it, also one that no event tells of. */
  #keepFocus(): void {
    if (this.#shadow.activeElement) return;
    this.dialog.focus({ preventScroll: true });
    if (!this.#shadow.activeElement) this.#raise();
  }

  /** Strangers are thrown out, but the body stays, and within it nobody sees anything being added. */
  #moveIntoBody(): void {
    if (this.dialog.isConnected) return;
    const { body } = document;
    try {
      const root = rootsInBodies.get(body) ?? body.attachShadow({ mode: 'closed' });
      rootsInBodies.set(body, root);
      this.#shadow = root;
    } catch (error) {
      console.info(error); // no body, or one with a shadow root
      this.#options.onLost();
      return;
    }
    this.#page.layOut();
    this.#shadow.adoptedStyleSheets = [this.#options.styles];
    this.#shadow.replaceChildren(document.createElement('slot'), this.dialog);
    this.#raise();
  }

  #raise(): void {
    if (!this.dialog.isConnected) return;
    this.#isRising = true;
    raise(this.dialog, this.#focused.isConnected ? this.#focused : this.dialog, this.#scrollTop);
    this.#isRising = false;
  }
}
