import { signal } from '@preact/signals';
import { findWithheldHost, requestAccess } from '@/utils/site-access.ts';

/** The host of the page's site, where the browser keeps Klartext out until its button is pressed. */
export const withheldHost = signal<string>();

export async function showAccess(address: string | undefined): Promise<void> {
  withheldHost.value = await findWithheldHost(address);
}

/** The browser's question may close the popup; open still, it shows what was answered. */
export async function allow(address: string | undefined): Promise<void> {
  if (address === undefined) return;
  await requestAccess(address);
  await showAccess(address);
}
