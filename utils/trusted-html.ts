import type { TrustedTypePolicy, TrustedTypePolicyOptions, TrustedTypesWindow } from 'trusted-types/lib';
import { sanitizeShown } from './article/sanitize.ts';

// The one room where text becomes something that a browser draws or runs. On the extension's own pages it takes
// nothing else: the manifest asks for Trusted Types, which Chromium has, and Firefox from 148 on. Elsewhere the
// same goes through the sanitiser. The reader stands in pages of others, draws what it has just sanitised itself,
// and has no room for more: of all this nothing comes into it.

/** The policies by the names that the manifest allows; made on first use, once each. */
const policies = new Map<string, TrustedTypePolicy | undefined>();

/** What was shown last: drawn anew it has to be the same thing, or Preact would put it in again. */
let shown: { html: string; trusted: string } | undefined;

/**
 * An article's HTML as an element may be given it. It goes through the sanitiser once more, for it came by message
 * or from storage.
 */
export function trustHtml(html: string): string {
  if (import.meta.env.ENTRYPOINT === 'reader') return html;
  if (shown?.html !== html) shown = { html, trusted: clean(html) };
  return shown.trusted;
}

/** Reads a drawing that anybody may have made, only to be looked into: nothing of it may ever be shown. */
export function parseDrawing(source: string): XMLDocument {
  const policy = getPolicy('klartext-drawing', { createHTML: (drawing) => drawing });
  const trusted = policy?.createHTML(source) as unknown as string | undefined; // the DOM's types know text alone
  return new DOMParser().parseFromString(trusted ?? source, 'image/svg+xml');
}

/**
 * The address of a worker, as browsers want it.
 *
 * @throws where it isn't a file of the extension's own
 */
export function trustWorker(address: string): URL {
  const policy = getPolicy('klartext-worker', { createScriptURL: requireOwn });
  return (policy?.createScriptURL(address) ?? requireOwn(address)) as unknown as URL; // as above
}

function clean(html: string): string {
  const policy = getPolicy('klartext', { createHTML: sanitizeShown });
  return (policy?.createHTML(html) as unknown as string | undefined) ?? sanitizeShown(html); // as above
}

function requireOwn(address: string): string {
  if (new URL(address, location.href).origin !== location.origin) throw new Error('This is no file of ours.');
  return address;
}

function getPolicy(name: string, rules: TrustedTypePolicyOptions): TrustedTypePolicy | undefined {
  if (!policies.has(name))
    policies.set(name, (window as Partial<TrustedTypesWindow>).trustedTypes?.createPolicy(name, rules));
  return policies.get(name);
}
