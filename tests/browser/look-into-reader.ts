/** A function that runs in the reader's closed shadow root; it sees only its arguments. */
export type ReadRoot<Args extends unknown[], Result> = (
  root: ShadowRoot,
  ...args: Args
) => Result | Promise<Result>;

/**
 * Source code that runs a function in the shadow root of the reader in the front tab, `undefined` where no reader
 * is open. Pages can't look into a closed root: it needs the extension's own world, and its rights.
 *
 * @param mark what tells the root by: the notice has another one
 * @param api what the extension's API is called in the context that runs the source
 */
export function writeReaderQuestion(
  api: 'chrome' | 'browser',
  read: { toString(): string },
  args: unknown[],
  mark = 'dialog[open]',
): string {
  return `(async () => {
    const [tab] = await ${api}.tabs.query({ active: true, lastFocusedWindow: true });
    const [{ result }] = await ${api}.scripting.executeScript({
      target: { tabId: tab.id },
      args: [${JSON.stringify(args)}],
      func: async (args) => {
        const open = (host) => globalThis.chrome?.dom
          ? chrome.dom.openOrClosedShadowRoot(host)
          : host.openOrClosedShadowRoot;
        const homes = [...document.documentElement.children].reverse();
        const root = homes.map(open).find((root) => root?.querySelector('${mark}'));
        return root ? await (${read})(root, ...args) : undefined;
      },
    });
    return result;
  })()`;
}
