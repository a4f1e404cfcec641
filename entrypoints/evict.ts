import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Going back in the tab's history, which a reader does that closes, takes a moment; so long it is waited for. */
const PATIENCE_MS = 300;
/** As in the style sheets that the reader gives the page. */
const LAYER = 'klartext';
/** As `lendFonts` names what it lends. */
const FONTS = /^"?Klartext /;

/**
 * Comes into a page before the reader, and takes away the one that an earlier Klartext has left there: updates end
 * extensions, but nothing of what they have in pages.
 *
 * @returns whether there was one
 */
export default defineUnlistedScript(async () => {
  const homes = [...document.documentElement.children];
  const dialogs = homes.map((home) => openRoot(home)?.querySelector<HTMLDialogElement>('dialog.stage'));
  const left = dialogs.find((dialog) => dialog != null);
  if (!left) return false;
  const returned = new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true });
    setTimeout(resolve, PATIENCE_MS);
  });
  // In Chromium it lives on, hears this, and gives everything back; in Firefox nothing hears it any more.
  left.dispatchEvent(new Event('cancel', { cancelable: true }));
  if (left.isConnected) clear(left);
  else await returned;
  return true;
});

function openRoot(home: Element): ShadowRoot | null | undefined {
  if (!(home instanceof HTMLElement)) return undefined;
  if ('openOrClosedShadowRoot' in home) return home.openOrClosedShadowRoot as ShadowRoot | null; // Firefox
  return browser.dom.openOrClosedShadowRoot(home);
}

/** Takes away what is left of a reader that can't do so itself. */
function clear(dialog: HTMLDialogElement): void {
  const { host } = dialog.getRootNode() as ShadowRoot; // it was found in one
  dialog.remove();
  if (host !== document.body) host.remove();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(({ cssRules }) => !isOurs(cssRules[0]));
  for (const font of [...document.fonts]) if (FONTS.test(font.family)) document.fonts.delete(font);
}

const isOurs = (rule: CSSRule | undefined): boolean =>
  rule instanceof CSSLayerBlockRule && rule.name === LAYER;
