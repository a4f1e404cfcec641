import { expect, test } from 'vitest';
import { dwn, dwnRules } from '@/utils/sites/dwn.ts';
import { rulesOf } from '@/utils/sites/index.ts';

test('a site’s rules are for its own pages alone', () => {
  expect(rulesOf(dwn)).toBe(dwnRules);
  expect(rulesOf({ ...dwn })).toBeUndefined();
  expect(rulesOf(undefined)).toBeUndefined();
});
