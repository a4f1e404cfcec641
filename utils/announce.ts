import type { Message } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { Announcement, Protocol } from './messages.ts';

/**
 * Tells the background how a page was judged, in the messaging library's own form but without the library:
 * the always-on script has room for a few kB, and the library alone takes three.
 */
export async function announce(announcement: Announcement): Promise<void> {
  const now = Date.now();
  const message: Omit<Message<Protocol, 'judged'>, 'sender'> = {
    id: now,
    type: 'judged',
    data: announcement,
    timestamp: now,
  };
  await browser.runtime.sendMessage(message);
}
