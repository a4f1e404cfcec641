import { type Key, keyCodes, waitFor } from './session.ts';

/** Sends a WebDriver BiDi command; puppeteer passes through what it has no method for. */
export type SendBidi = (method: string, params: object) => Promise<unknown>;

/** Runs source code in a browsing context and gives its value, which must be JSON. */
export async function evaluateIn<T>(send: SendBidi, context: string, source: string): Promise<T> {
  const answer = (await send('script.evaluate', {
    expression: `(async () => JSON.stringify((await (${source})) ?? null))()`,
    target: { context },
    awaitPromise: true,
  })) as { result?: { value: string }; exceptionDetails?: { text: string } }; // WebDriver BiDi, script.evaluate
  if (answer.result === undefined)
    throw new Error(answer.exceptionDetails?.text ?? 'Firefox gave no answer.');
  return JSON.parse(answer.result.value) as T;
}

/** Firefox's own window: its toolbar, reached with `--remote-allow-system-access`. */
export interface FirefoxWindow {
  /** Without language packs, Firefox still tells extensions and pages the language that is asked for. */
  setLanguage(language: string): Promise<void>;
  /** Loads one of the browser's own pages in the front tab: puppeteer would wait for it for ever. */
  loadInFront(address: string): Promise<void>;
  /** Puts the extension's button into the toolbar; new extensions stand behind the puzzle piece. */
  pinButton(): Promise<void>;
  /** What about:addons has a switch for; the extension starts anew. */
  allowPrivateWindows(): Promise<void>;
  /** What about:addons has switches for: whether the extension may read its sites. */
  setSiteAccess(isAllowed: boolean): Promise<void>;
  pressButton(): Promise<void>;
  /** Does nothing where none is open. */
  closePopup(): Promise<void>;
  /** A real mouse click at a place in the popup. */
  clickInPopup(x: number, y: number): Promise<void>;
  /** A real key, which goes to what has the focus: the popup, while one is open. */
  pressKey(key: Key): Promise<void>;
  /** Alt, Shift and a letter, as real keys. */
  pressShortcut(letter: string, times?: number): Promise<void>;
  /** Chooses from the context menu of the page in the window in front, by the name of the action. */
  chooseFromMenu(action: string): Promise<void>;
  /** Ends the extension's background, as Firefox does when it is idle. */
  stopBackground(): Promise<void>;
  /** Opens the tab that was closed last again, as Ctrl+Shift+T does. */
  reopenTab(): Promise<void>;
  /** PNG in base64. */
  drawPopup(): Promise<string>;
  /** What the tab in front shows now, as PNG in base64; `null` in the moment between two pages. */
  drawPage(): Promise<string | null>;
  readClipboard(): Promise<string>;
}

const popup = `document.querySelector('browser.webextension-popup-browser')`;

export async function openFirefoxWindow(send: SendBidi, extensionId: string): Promise<FirefoxWindow> {
  // A new profile takes a while to its first window.
  const context = await waitFor("Firefox's window", async () => {
    const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      contexts: { context: string; url: string }[];
    }; // WebDriver BiDi, browsingContext.getTree
    return tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  });
  const run = <T>(source: string): Promise<T> => evaluateIn(send, context, source);

  // Firefox makes its elements' ids from the extension's id in this way.
  const widget = extensionId.replaceAll(/[^a-z0-9_-]/gi, '_');
  const button = `document.getElementById('${widget}-BAP')`;
  const isPopupOpen = () => run<boolean>(`${popup} !== null`);

  return {
    async setLanguage(language) {
      await run(`(Services.locale.availableLocales = ['${language}', 'en-US'],
        Services.locale.requestedLocales = ['${language}'], true)`);
    },
    async loadInFront(address) {
      await run(`(gBrowser.selectedBrowser.fixupAndLoadURIString('${address}', {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      }), true)`);
      await waitFor(address, async () => {
        const isThere = `gBrowser.currentURI.spec === '${address}' && !gBrowser.selectedBrowser.webProgress.isLoadingDocument`;
        return (await run<boolean>(isThere)) || undefined;
      });
    },
    async pinButton() {
      await waitFor('the toolbar button', async () => {
        await run(`CustomizableUI.addWidgetToArea('${widget}-browser-action', 'nav-bar')`);
        return (await run<boolean>(`${button} !== null`)) || undefined;
      });
    },
    async allowPrivateWindows() {
      await run(`(async () => {
        const load = (name) => ChromeUtils.importESModule('resource://gre/modules/' + name + '.sys.mjs');
        const { ExtensionPermissions } = load('ExtensionPermissions');
        const permissions = ['internal:privateBrowsingAllowed'];
        await ExtensionPermissions.add('${extensionId}', { permissions, origins: [] });
        await (await load('AddonManager').AddonManager.getAddonByID('${extensionId}')).reload();
        return true;
      })()`);
    },
    async setSiteAccess(isAllowed) {
      await run(`(async () => {
        const path = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
        const { ExtensionPermissions } = ChromeUtils.importESModule(path);
        const { extension } = WebExtensionPolicy.getByID('${extensionId}');
        const origins = extension.manifest.host_permissions;
        const change = ExtensionPermissions.${isAllowed ? 'add' : 'remove'};
        await change.call(ExtensionPermissions, extension.id, { permissions: [], origins }, extension);
        return true;
      })()`);
    },
    async pressButton() {
      await run(`${button}.click()`);
    },
    async closePopup() {
      await run(`${popup}?.closest('panel').hidePopup()`);
      await waitFor('the popup to close', async () => !(await isPopupOpen()) || undefined);
    },
    async clickInPopup(x, y) {
      await run(`(() => {
        const { left, top } = ${popup}.getBoundingClientRect();
        for (const type of ['mousemove', 'mousedown', 'mouseup']) {
          window.synthesizeMouseEvent(type, left + ${x}, top + ${y}, { button: 0, clickCount: 1 }, {});
        }
      })()`);
    },
    async pressKey(key) {
      await run(`(() => {
        const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        keyboard.beginInputTransactionForTests(window);
        const event = new KeyboardEvent('', { key: '${key}', code: '${key}', keyCode: ${keyCodes[key]} });
        keyboard.keydown(event);
        keyboard.keyup(event);
      })()`);
    },
    async pressShortcut(letter, times = 1) {
      await run(`(() => {
        const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        keyboard.beginInputTransactionForTests(window);
        const keys = [
          { key: 'Alt', code: 'AltLeft', keyCode: 18 },
          { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
          { key: '${letter}', code: 'Key${letter}', keyCode: ${letter.charCodeAt(0)} },
        ].map((key) => new KeyboardEvent('', key));
        const back = keys.toReversed();
        for (let press = 0; press < ${times}; press++) {
          for (const key of keys) keyboard.keydown(key);
          for (const key of back) keyboard.keyup(key);
        }
      })()`);
    },
    async chooseFromMenu(action) {
      // What Firefox does when an entry of the menu is clicked (ext-menus.js).
      await run(`(() => {
        const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
        WebExtensionPolicy.getByID('${extensionId}').extension.emit('webext-menu-menuitem-click', {
          menuItemId: '${action}', modifiers: [], button: 0, editable: false,
          pageUrl: gBrowser.currentURI.spec, frameId: 0,
        }, gBrowser.selectedTab);
      })()`);
    },
    async stopBackground() {
      await run(`WebExtensionPolicy.getByID('${extensionId}').extension.terminateBackground({
        ignoreDevToolsAttached: true, disableResetIdleForTest: true,
      }).then(() => true)`);
    },
    async reopenTab() {
      const store = 'resource:///modules/sessionstore/SessionStore.sys.mjs';
      await run(`ChromeUtils.importESModule('${store}').SessionStore.undoCloseTab(window, 0) && null`);
    },
    drawPopup: () => run(draw(popup, 2)),
    drawPage: () => run(`${draw('gBrowser.selectedBrowser', 0.5)}.catch(() => null)`),
    readClipboard: () => run('navigator.clipboard.readText()'),
  };
}

/** Source code that draws what a browser element shows. */
function draw(element: string, scale: number): string {
  return `(async () => {
    const image = await ${element}.browsingContext.currentWindowGlobal.drawSnapshot(null, ${scale}, 'white');
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    Object.assign(canvas, { width: image.width, height: image.height });
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1];
  })()`;
}
