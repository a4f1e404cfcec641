import { copyText } from '@/utils/copy-article.ts';
import { ask } from '@/utils/page-messages.ts';
import type { ReportedPart } from '@/utils/removal-report.ts';

/** Copies what was taken out of this page; tells whether it lies on the clipboard. */
export async function copyReport(parts: readonly ReportedPart[]): Promise<boolean> {
  return copyText(await ask('writeReport', [...parts]));
}
