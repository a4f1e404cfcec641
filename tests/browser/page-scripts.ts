import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/run.ts';
import { isFirefox } from './launch.ts';

/** What a page that spies has noticed. */
export interface Spied {
  /** Messages and events that it was sent, changes to it, reports of the browser. */
  noticed: string[];
  /** Globals that came after its own. */
  globals: string[];
}

/**
 * A page's script that runs before anything else, and notices whatever reaches it: patched prototypes, messages,
 * violations of its policy, reports, every change to its DOM, and what content scripts call out to each other.
 *
 * @param names of events that no page knows of by itself
 */
export const writeSpy = (names: readonly string[]): string => `<script>
  const spied = (window.spied = { noticed: [], globals: [] });
  const write = JSON.stringify; // before it is watched
  const notice = (what) => spied.noticed.push(what);
  for (const name of ['message', 'messageerror', 'error', 'unhandledrejection', 'animationstart', 'storage', 'copy',
    'beforetoggle', 'toggle', ...${JSON.stringify(names)}])
    for (const target of [window, document])
      target.addEventListener(name, (event) => {
        if (name !== 'error' || /extension/.test(event.filename)) notice(name + ' ' + (event.animationName ?? ''));
      }, true);
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile }) => {
    // Until it is loaded, the page violates its policy itself.
    if (document.readyState === 'complete' || /extension/.test(sourceFile)) notice('violation of ' + effectiveDirective);
  });
  for (const [holder, ...names] of [
    [Element.prototype, 'attachShadow', 'append', 'setAttribute', 'remove', 'animate'],
    [Node.prototype, 'appendChild', 'cloneNode'], [HTMLDialogElement.prototype, 'showModal'],
    [Document.prototype, 'createElement', 'querySelectorAll', 'createTreeWalker'],
    [EventTarget.prototype, 'dispatchEvent'], [JSON, 'parse', 'stringify'], [window, 'fetch']])
    for (const name of names) {
      const original = holder[name];
      holder[name] = function (...args) {
        if (spied.isArmed) notice('call of ' + name);
        return original.apply(this, args);
      };
    }
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((changes) => changes.forEach(({ type, target }) => notice(type + ' of ' + target.nodeName)))
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const type of PerformanceObserver.supportedEntryTypes)
      new PerformanceObserver((list) => {
        if (/[a-z]-extension:/.test(write(list.getEntries()))) notice('entry of ' + type);
      }).observe({ type, buffered: true });
    const reporter = window.ReportingObserver && new ReportingObserver((reports) =>
      reports.forEach(({ type, body }) => /extension/.test(body?.sourceFile) && notice('report of ' + type)), { buffered: true });
    reporter?.observe();
    spied.globals = Object.getOwnPropertyNames(window);
    spied.isArmed = true;
  });
</script>`;

/** Every file of the built extension. */
export function listFiles(): string[] {
  const folder = join(root, '.output', isFirefox ? 'firefox-mv3' : 'chrome-mv3');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}

/** Tries to have a file of the extension, in every way that pages have; gives those that went well. */
export async function loadInPage(addresses: readonly string[]): Promise<string[]> {
  const load = (make: () => HTMLElement) =>
    new Promise<boolean>((resolve) => {
      const element = make();
      element.onload = () => resolve(true);
      element.onerror = () => resolve(false);
      document.body.append(element);
    });
  const isHad = (promise: Promise<unknown>) =>
    promise.then(
      () => true,
      () => false,
    );
  const found = addresses.map(async (address) => {
    const tries = [
      isHad(fetch(address)),
      isHad(fetch(address, { mode: 'no-cors' })),
      load(() => Object.assign(new Image(), { src: address })),
      load(() => Object.assign(document.createElement('script'), { src: address })),
      load(() => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })),
    ];
    return (await Promise.all(tries)).includes(true) ? [address] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Everything of the reader that a page could lay hands on, as text. */
export function readFromOutside(): string {
  const read: unknown[] = [];
  const all = [...document.querySelectorAll('*')];
  for (const element of all) read.push(element.shadowRoot?.textContent);
  const { elementsFromPoint } = document;
  for (const [x, y] of [
    [640, 20],
    [640, 300],
    [300, 500],
  ] as const) {
    const hit = elementsFromPoint.call(document, x, y).filter((element) => !all.includes(element));
    read.push(...hit.map((element) => element.outerHTML));
    const caret = document.caretPositionFromPoint?.(x, y);
    if (caret && !document.contains(caret.offsetNode)) read.push(caret.offsetNode.textContent);
    const range = document.caretRangeFromPoint?.(x, y);
    if (range && !document.contains(range.startContainer)) read.push(range.startContainer.textContent);
  }
  const host = document.documentElement.lastElementChild;
  read.push(host?.outerHTML, host?.textContent, (host as HTMLElement | null)?.innerText);
  read.push(
    host?.getHTML?.({ serializableShadowRoots: true }),
    new XMLSerializer().serializeToString(document),
  );
  if (host) {
    const range = document.createRange();
    range.selectNode(host);
    read.push(range.toString(), range.cloneContents().textContent);
    read.push(document.importNode(host, true).getHTML?.({ serializableShadowRoots: true }));
  }
  read.push(document.documentElement.innerText, document.body.innerText);
  for (const animation of document.getAnimations()) {
    const { target } = animation.effect as KeyframeEffect; // browsers have no other
    if (target && !document.contains(target)) read.push(target.outerHTML);
  }
  read.push(
    document.activeElement?.textContent,
    document.querySelector(':modal, :popover-open')?.textContent,
  );
  return read.filter(Boolean).join('\n');
}

/** Knocks at every door that a page could take for ours. */
export function knock(names: readonly string[]): void {
  const now = Date.now();
  const types =
    'judged readArticle openReaderIn prepareReader openReader toggleReader bringScript isWanted chosen pageMoved saveCopy isSaved tell';
  for (const type of types.split(' ')) {
    const message = { id: now, type, data: { anyway: true, tabId: 1, isArticle: true }, timestamp: now };
    postMessage(message, '*');
    for (const target of [window, document, document.documentElement])
      target.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true }));
    const { chrome, browser } = globalThis as unknown as Record<
      string,
      { runtime?: { sendMessage?: (message: unknown) => void } } | undefined
    >;
    chrome?.runtime?.sendMessage?.(message);
    browser?.runtime?.sendMessage?.(message);
  }
  for (const name of [...names, 'klartext', 'toggle-reader', 'save-article', 'open-library'])
    for (const target of [window, document])
      target.dispatchEvent(
        new CustomEvent(name, { detail: { contentScriptName: 'detect', messageId: 'x' } }),
      );
  const legends = { l: 'KeyL', k: 'KeyK', o: 'KeyO' };
  for (const target of [window, document, document.body])
    for (const [key, code] of Object.entries(legends))
      for (const type of ['keydown', 'keypress', 'keyup'])
        target.dispatchEvent(
          new KeyboardEvent(type, { key, code, altKey: true, shiftKey: true, bubbles: true, composed: true }),
        );
  for (const event of [
    new PageTransitionEvent('pageshow', { persisted: true }),
    new PopStateEvent('popstate'),
    new Event('prerenderingchange'),
    new Event('readystatechange'),
    new Event('DOMContentLoaded'),
    new Event('load'),
  ]) {
    window.dispatchEvent(event);
    document.dispatchEvent(event);
  }
}

/** Everything that a page can do to the element that the reader stands in, and to what it hands down. */
export function meddle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root, :root > div, body, * { direction: rtl !important; zoom: 2 !important;
    --paper: lime !important; --ink: red !important; --text: 44px !important; color: red !important;
    filter: invert(1) !important; transform: scale(0.3) !important; opacity: 0.2 !important;
    writing-mode: vertical-rl !important; -webkit-text-size-adjust: 300% !important; color-scheme: dark !important;
    -webkit-text-fill-color: red !important; text-orientation: upright !important; line-break: anywhere !important; }
    ::part(stage), :root > div::before { content: "x"; all: unset; } ::backdrop { background: red !important; }
    html { perspective: 1px !important; }`);
  document.adoptedStyleSheets.push(sheet);
  const host = document.documentElement.lastElementChild as HTMLElement;
  for (const name of [
    'hidden',
    'inert',
    'class',
    'part',
    'exportparts',
    'slot',
    'contenteditable',
    'aria-hidden',
  ])
    host.setAttribute(name, name === 'contenteditable' ? 'true' : 'x');
  host.dir = 'rtl';
  host.append(document.createElement('style'), 'Text');
  host.style.cssText = 'all: unset !important; display: none !important; zoom: 3 !important';
  for (const make of ['attachShadow', 'attachInternals'] as const)
    try {
      Object.assign(host[make]({ mode: 'open' }), { innerHTML: 'x' });
    } catch (error) {
      console.info(error); // one root is there, and no other can be
    }
}
