/** A page that fights back: the sample with something added to it. */
export interface HostilePage {
  name: string;
  headers?: Record<string, string>;
  /** HTML at the end of the page's head. */
  head?: string;
  /** HTML at the beginning of its body. */
  top?: string;
  /** HTML around all of its body. */
  around?: [start: string, end: string];
  /** Refuses pictures, the reader's too. */
  isBlind?: boolean;
  /** Loses by itself what had the focus. */
  isForgetful?: boolean;
}

const POLICY = "default-src 'none'; script-src 'unsafe-inline'; img-src 'self'";
const TRUST = "require-trusted-types-for 'script'; trusted-types 'none'";

const style = (css: string): string => `<style>${css}</style>`;
const script = (code: string): string => `<script>${code}</script>`;
const whenLoaded = (code: string): string =>
  script(`addEventListener('DOMContentLoaded', () => { ${code} })`);

/** Has a page open a dialogue, and again whenever `reopen` is called, but not in answer to its own opening. */
const keepOpen = (dialog: string): string => `const reopen = ((dialog) => {
  let isOpening = false;
  return () => {
    if (isOpening) return;
    isOpening = true;
    dialog.close();
    dialog.showModal();
    isOpening = false;
  };
})(${dialog});
reopen();`;

/** What pages can write and send. */
const documents: HostilePage[] = [
  {
    name: 'a policy that allows nothing',
    headers: { 'content-security-policy': "default-src 'none'" },
    isBlind: true,
  },
  { name: 'trusted types', headers: { 'content-security-policy': `${POLICY}; ${TRUST}` } },
  {
    name: 'a policy within the page',
    head: `<meta http-equiv="content-security-policy" content="${POLICY}; ${TRUST}">`,
  },
];

const styles: HostilePage[] = [
  { name: 'a style sheet that unsets everything', head: style('* { all: unset !important; }') },
  {
    name: 'a root that hides, turns and blurs',
    head: style(`html { filter: blur(9px) invert(1); transform: rotate(9deg) scale(0.5); visibility: hidden;
      perspective: 9px; contain: paint; opacity: 0.1 !important;
      clip-path: circle(10px); mask: linear-gradient(transparent, transparent); writing-mode: vertical-rl; cursor: none; }`),
  },
  {
    name: 'a body that fades',
    head: style('* { transition: all 30s !important; }'),
  },
  {
    name: 'a root without a box',
    head: style('html, body { display: contents; } html > * { display: none; }'),
  },
  {
    name: 'the highest layer there is',
    top: `<div style="position: fixed; inset: 0; z-index: 2147483647; background: lime;
      isolation: isolate"></div>`,
  },
  {
    name: 'a lock on scrolling',
    head: style('html, body { overflow: hidden !important; height: 100%; overscroll-behavior: none; }'),
  },
  {
    name: 'a body that scrolls itself',
    head: style(`html { height: 100%; overflow: hidden; }
      body { height: 100%; margin: 0; overflow: auto; }`),
  },
  {
    name: 'a scroller of its own',
    head: style(`html, body { height: 100%; margin: 0; overflow: hidden; }
      body > #scroller { height: 100%; overflow: auto; }`),
    around: ['<div id="scroller">', '</div>'],
  },
];

const layers: HostilePage[] = [
  {
    name: 'a modal dialogue that is open',
    top: '<dialog id="modal"><p>Cookies?</p><button>Ja</button></dialog>',
    head: whenLoaded('modal.showModal()'),
  },
  {
    name: 'a modal dialogue that comes back',
    top: '<dialog id="modal" style="background: lime; width: 90vw; height: 90vh">Cookies?</dialog>',
    head: whenLoaded('modal.showModal(); setInterval(() => { modal.close(); modal.showModal(); }, 300)'),
  },
  {
    name: 'a modal dialogue of an unknown element',
    top: '<x-consent></x-consent>',
    head: whenLoaded(`const root = document.querySelector('x-consent').attachShadow({ mode: 'closed' });
      root.innerHTML = '<dialog style="background: lime; width: 90vw; height: 90vh"><button>Ja</button></dialog>';
      const modal = root.firstChild;
      modal.showModal();
      setInterval(() => { modal.close(); modal.showModal(); }, 300);`),
  },
  {
    name: 'a modal dialogue that comes back whenever it loses the focus',
    top: '<dialog id="modal"><button>Ja</button></dialog>',
    head: whenLoaded(`${keepOpen('modal')} modal.addEventListener('focusout', reopen);`),
  },
  {
    name: 'a modal dialogue in a closed shadow root that comes back whenever it loses the focus',
    top: '<x-consent></x-consent>',
    head: whenLoaded(`const root = document.querySelector('x-consent').attachShadow({ mode: 'closed' });
      root.innerHTML = '<dialog><button>Ja</button></dialog>';
      ${keepOpen('root.firstChild')}
      root.addEventListener('blur', reopen, true);`),
  },
  {
    name: 'a modal dialogue that comes back whenever something else gets the focus',
    top: '<dialog id="modal"><button>Ja</button></dialog>',
    head: whenLoaded(`${keepOpen('modal')}
      for (const name of ['focus', 'focusin'])
        document.addEventListener(name, ({ target }) => {
          if (!modal.contains(target)) reopen();
        }, true);`),
  },
  {
    name: 'a popover that comes back',
    top: `<div id="hint" popover="manual" style="background: lime; width: 90vw; height: 90vh">Neu</div>`,
    head: whenLoaded('setInterval(() => { hint.hidePopover(); hint.showPopover(); }, 100)'),
  },
];

const scripts: HostilePage[] = [
  {
    name: 'a script that throws out what is added',
    head: whenLoaded(`new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) node.remove();
    }).observe(document.documentElement, { childList: true })`),
  },
  {
    name: 'a script that throws out what it does not know, again and again',
    head: whenLoaded(`setInterval(() => {
      for (const node of [...document.documentElement.children])
        if (node.localName !== 'head' && node.localName !== 'body') node.remove();
    }, 50)`),
  },
  {
    name: 'a script that throws out strangers and its own body',
    isForgetful: true,
    head: whenLoaded(`setInterval(() => {
      for (const node of [...document.documentElement.children])
        if (node.localName !== 'head' && node.localName !== 'body') node.remove();
      document.body.replaceWith(document.body.cloneNode(true));
    }, 400)`),
  },
  {
    name: 'keys that its document swallows',
    head: script(`for (const name of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(name, (event) => {
        if (event.altKey) return; // Firefox would leave the reader's own shortcut to the page
        event.stopImmediatePropagation();
        event.preventDefault();
      }, true);`),
  },
  {
    name: 'keys that its window keeps to itself',
    head: script(`for (const name of ['keydown', 'keypress', 'keyup'])
      window.addEventListener(name, (event) => event.stopImmediatePropagation(), true);`),
  },
];

export const hostilePages: HostilePage[] = [...documents, ...styles, ...layers, ...scripts];

/**
 * One whose window has listened since before the reader came, and can't be kept from hearing: the two lie above each
 * other in turns.
 */
export const jealousPage: HostilePage = {
  name: 'a modal dialogue that comes back whenever its window hears that it lost the focus',
  top: '<dialog id="modal"><button>Ja</button></dialog>',
  head: whenLoaded(`${keepOpen('modal')} addEventListener('focusout', reopen, true);`),
};

/** Writes such a page. */
export function writeHostilePage(
  source: string,
  { head = '', top = '', around = ['', ''] }: HostilePage,
): string {
  return source
    .replace('</head>', () => `${head}</head>`)
    .replace(/<body[^>]*>/, (start) => `${start}${around[0]}${top}`)
    .replace('</body>', () => `${around[1]}</body>`);
}
