/**
 * The reader's place in a page: a dialogue in the browser's top layer, within a closed shadow root. What the
 * page's styles, overlays and scripts do stays outside, and the page itself is left as it is: nothing in it
 * is rewritten, a style sheet that only this document knows keeps it from being painted.
 */
export interface Stage {
  /** What the reader is drawn into. */
  root: HTMLElement;
  dialog: HTMLDialogElement;
  /** Takes everything back: the page is as it was, at its scroll position, with the focus where it was. */
  leave(): void;
}

interface StageOptions {
  styles: string;
  lang: string;
  label: string;
  /** The reader wishes to leave: Esc. */
  onCancel(): void;
  /** The page has taken its whole content away, and the stage with it. */
  onLost(): void;
}

/**
 * `!important`: within a shadow root it beats even the page's own `!important` on the host. The page below is
 * transparent rather than not displayed: it keeps its layout and with it the scroll position.
 */
const HOST_STYLES = ':host { all: initial !important; display: contents !important; }';
const PAGE_STYLES = `
  html { overflow: hidden !important; }
  html > body { opacity: 0 !important; }
  @media print { html > body { display: none !important; } html { overflow: visible !important; } }
`;

export function raiseStage(options: StageOptions): Stage {
  const scroll = { left: scrollX, top: scrollY };
  const dialog = document.createElement('dialog');
  const root = document.createElement('div');
  dialog.className = 'stage';
  dialog.dataset.room = 'wide';
  dialog.lang = options.lang;
  dialog.ariaLabel = options.label;
  dialog.append(root);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    options.onCancel();
  });
  const showPage = adopt(document, PAGE_STYLES);
  const host = document.createElement('div');
  let shadow = host.attachShadow({ mode: 'closed' });
  adopt(shadow, HOST_STYLES + options.styles);
  shadow.append(dialog);
  document.documentElement.append(host);
  dialog.showModal();

  /** Some pages throw out what they don't know. The body they keep, and there nobody sees anything being added. */
  function moveIntoBody(): void {
    if (host.isConnected || shadow.host === document.body) return;
    if (!document.body) {
      options.onLost();
      return;
    }
    shadow = document.body.attachShadow({ mode: 'closed' });
    adopt(shadow, options.styles);
    shadow.append(document.createElement('slot'), dialog);
    raiseAgain();
  }

  /** A dialogue that the page opens later would lie above the reader, and make it inert. */
  function stayOnTop({ newState }: ToggleEvent): void {
    if (newState === 'open' && dialog.open) raiseAgain();
  }

  function raiseAgain(): void {
    const focused = shadow.activeElement;
    dialog.close();
    dialog.showModal();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  const observer = new MutationObserver(moveIntoBody);
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  const listening = new AbortController();
  document.addEventListener('toggle', (event) => stayOnTop(event as ToggleEvent), {
    capture: true,
    signal: listening.signal,
  });
  // The page's own shortcuts are for the page.
  for (const name of ['keydown', 'keypress', 'keyup'] as const)
    dialog.addEventListener(name, (event) => event.stopPropagation());

  return {
    root,
    dialog,
    leave() {
      observer.disconnect();
      listening.abort();
      dialog.close(); // gives the focus back
      dialog.remove();
      host.remove();
      shadow.adoptedStyleSheets = [];
      showPage();
      scrollTo({ ...scroll, behavior: 'instant' });
    },
  };
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
