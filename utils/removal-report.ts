import type { RemovedKind } from './article/article.ts';
import type { Circumstances } from './popup-state.ts';

/** What a report says of a removed part. */
export interface ReportedPart {
  kind: RemovedKind;
  snippet: string;
  isBack: boolean;
}

/**
 * What was taken out of a page, as plain text to send in: a line a part, in the page's order, those that the
 * reader put back marked with "+". The kinds are named as in the code, for whoever reads it there.
 */
export function writeRemovalReport(
  parts: readonly ReportedPart[],
  { version, userAgent, url }: Circumstances,
): string {
  const back = parts.filter(({ isBack }) => isBack).length;
  const lines = parts.map(({ kind, snippet, isBack }) => `${isBack ? '+' : '-'} ${kind}: ${snippet || '–'}`);
  return [
    `Klartext ${version}`,
    userAgent,
    url ?? '–',
    '',
    `${parts.length} removed, ${back} put back`,
    ...fold(lines),
  ].join('\n');
}

/** Equal neighbours on one line, with their number. */
function fold(lines: readonly string[]): string[] {
  const folded: { line: string; count: number }[] = [];
  for (const line of lines) {
    const last = folded.at(-1);
    if (last?.line === line) last.count++;
    else folded.push({ line, count: 1 });
  }
  return folded.map(({ line, count }) => (count > 1 ? `${line} (${count}×)` : line));
}
