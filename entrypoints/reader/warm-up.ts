import { sanitize } from '@/utils/article/sanitize.ts';
import { formatMoment } from '@/utils/format.ts';
import { interfaceLocale } from '@/utils/i18n/locale.ts';

/** Makes what takes browsers longest to make, ahead of its first use: the policy's tables, and a calendar's words. */
export function warmUp(): void {
  sanitize('');
  formatMoment('2000-01-01T12:00', interfaceLocale());
}
