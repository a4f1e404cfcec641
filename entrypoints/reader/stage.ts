interface StageOptions {
  /** The reader's style sheet. */
  styles: string;
  /** The interface's language. */
  lang: string;
  /** What the dialogue is called for those who don't see it. */
  label: string;
  /** The reader wishes to leave: Esc. */
  onCancel(): void;
  /** The page leaves no place for the stage. */
  onLost(): void;
}

/** `!important`: within a shadow root it beats even what the page marks so for elements that it doesn't know. */
const HOST_STYLES = ':host { all: initial !important; display: contents !important; }';

/** The page is transparent rather than not displayed: it keeps its layout, and with it the scroll position. */
const PAGE_STYLES = `
  html { overflow: hidden !important; }
  html > body { opacity: 0 !important; }
  @page { margin: 20mm 22mm 22mm; }
  @media print {
    html { overflow: visible !important; }
    html > body { display: none !important; }
  }
`;

/** The shadow root in the body, where one was needed once: no element can be rid of its shadow root. */
let rootInBody: ShadowRoot | undefined;

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
  readonly #pageScroll = { left: scrollX, top: scrollY };
  readonly #showPage: () => void;
  readonly #removal = new MutationObserver(() => this.#moveIntoBody());
  readonly #listening = new AbortController();
  #shadow = this.#host.attachShadow({ mode: 'closed' });
  #scrollTop = 0;

  constructor(options: StageOptions) {
    this.#options = options;
    this.#showPage = adopt(document, PAGE_STYLES);
    this.#build();
    adopt(this.#shadow, HOST_STYLES + options.styles);
    this.#shadow.append(this.dialog);
    document.documentElement.append(this.#host);
    this.dialog.showModal();
    this.#removal.observe(document, { childList: true });
    this.#removal.observe(document.documentElement, { childList: true });
    document.addEventListener('toggle', this.#stayOnTop, { capture: true, signal: this.#listening.signal });
  }

  /** Takes everything back: the page is as it was, at its scroll position, with the focus where it was. */
  leave(): void {
    this.#removal.disconnect();
    this.#listening.abort();
    this.dialog.close(); // gives the focus back
    this.dialog.remove();
    this.#host.remove();
    this.#shadow.adoptedStyleSheets = [];
    this.#showPage();
    scrollTo({ ...this.#pageScroll, behavior: 'instant' });
  }

  #build(): void {
    const { dialog, root } = this;
    const { lang, label, onCancel } = this.#options;
    Object.assign(dialog, { className: 'stage', lang, ariaLabel: label });
    dialog.dataset.room = 'wide';
    dialog.append(root);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      onCancel();
    });
    dialog.addEventListener('scroll', () => {
      this.#scrollTop = dialog.scrollTop;
    });
    // The page's own shortcuts are for the page.
    for (const name of ['keydown', 'keypress', 'keyup'] as const)
      dialog.addEventListener(name, (event) => event.stopPropagation());
  }

  /** Some pages throw out what they don't know. The body they keep, and there nobody sees anything being added. */
  #moveIntoBody(): void {
    if (this.#host.isConnected || this.#shadow === rootInBody) return;
    try {
      rootInBody ??= document.body.attachShadow({ mode: 'closed' });
    } catch (error) {
      console.info('Klartext finds no place on this page:', error); // no body, or one with a shadow root
      this.#options.onLost();
      return;
    }
    this.#shadow = rootInBody;
    adopt(this.#shadow, this.#options.styles);
    this.#shadow.replaceChildren(document.createElement('slot'), this.dialog);
    this.#raiseAgain();
  }

  /** A dialogue that the page opens later would lie above the reader, and make it inert. */
  readonly #stayOnTop = (event: Event): void => {
    if (event instanceof ToggleEvent && event.newState === 'open' && this.dialog.open) this.#raiseAgain();
  };

  #raiseAgain(): void {
    const focused = this.#shadow.activeElement;
    this.dialog.close();
    this.dialog.showModal();
    this.dialog.scrollTo({ top: this.#scrollTop, behavior: 'instant' });
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** Gives a document or shadow root a style sheet that stands nowhere in its HTML; returns what takes it away. */
function adopt(scope: Document | ShadowRoot, styles: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  return () => {
    scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
