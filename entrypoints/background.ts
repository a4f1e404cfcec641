import { defineBackground } from 'wxt/utils/define-background';
import { onMessage } from '@/utils/messages.ts';
import { paintBadge, showJudgement } from '@/utils/toolbar.ts';

export default defineBackground(() => {
  void paintBadge();
  onMessage('judged', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    // The toolbar belongs to the page itself, not to frames inside it.
    if (tabId !== undefined && sender.frameId === 0) await showJudgement(tabId, data);
  });
});
