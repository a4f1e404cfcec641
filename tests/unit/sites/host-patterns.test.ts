import { expect, test } from 'vitest';
import { dwn } from '@/utils/sites/dwn.ts';
import { hostPatterns, patternsOf } from '@/utils/sites/host-patterns.ts';

test('each host is asked for with and without www., and nothing around it', () => {
  expect(patternsOf({ ...dwn, hosts: ['a.example', 'b.example'] })).toEqual([
    '*://a.example/*',
    '*://www.a.example/*',
    '*://b.example/*',
    '*://www.b.example/*',
  ]);
  expect(hostPatterns).toEqual(patternsOf(dwn));
});
