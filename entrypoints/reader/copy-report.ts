import { browser } from 'wxt/browser';
import { copyText } from '@/utils/copy-article.ts';
import { type ReportedPart, writeRemovalReport } from '@/utils/removal-report.ts';

/** Copies what was taken out of this page; tells whether it lies on the clipboard. */
export function copyReport(parts: readonly ReportedPart[]): Promise<boolean> {
  const { version } = browser.runtime.getManifest();
  const { userAgent } = navigator;
  return copyText(writeRemovalReport(parts, { version, userAgent, url: location.href }));
}
