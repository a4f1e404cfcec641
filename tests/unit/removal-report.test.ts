import { expect, test } from 'vitest';
import { writeRemovalReport } from '@/utils/removal-report.ts';

test('a report names the page, the version and every part, and folds equal ones', () => {
  const empty = { kind: 'advert', snippet: '', isBack: false } as const;
  const related = { kind: 'related', snippet: 'Weiterlesen: Der Kran', isBack: true } as const;
  const circumstances = { version: '1.2.3', userAgent: 'Firefox', url: 'https://example.org/1' };
  expect(writeRemovalReport([empty, empty, related, empty], circumstances)).toBe(
    `Klartext 1.2.3
Firefox
https://example.org/1

4 removed, 1 put back
- advert: – (2×)
+ related: Weiterlesen: Der Kran
- advert: –`,
  );
});

test('a page without an address and without noise has a report too', () => {
  const circumstances = { version: '1.2.3', userAgent: 'Firefox', url: undefined };
  expect(writeRemovalReport([], circumstances)).toBe('Klartext 1.2.3\nFirefox\n–\n\n0 removed, 0 put back');
});
