import { describe, expect, test } from 'vitest';
import { type Finding, findFailures, knownWarnings } from '../setup/lint-extension.ts';

const assignment = (file: string): Finding => ({ code: 'UNSAFE_VAR_ASSIGNMENT', file, message: 'innerHTML' });

describe("what Mozilla's lint finds", () => {
  test('is known only with a reason, and a number', () => {
    for (const { why, atMost } of knownWarnings) {
      expect(why.length).toBeGreaterThan(20);
      expect(atMost).toBeGreaterThan(0);
    }
  });

  test('passes in the files that libraries are in', () => {
    const warnings = ['net.js', 'net.js', 'chunks/zip-A1.js', 'chunks/library-b2.js'].map(assignment);
    expect(findFailures({ errors: [], warnings })).toEqual([]);
  });

  test.each<[string, Finding[]]>([
    ['one more in a file than is known', ['net.js', 'net.js', 'net.js'].map(assignment)],
    ['one in a file of our own', [assignment('background.js')]],
    ['one of another kind in a known file', [{ ...assignment('net.js'), code: 'DANGEROUS_EVAL' }]],
  ])('fails otherwise: %s', (_, warnings) => {
    expect(findFailures({ errors: [], warnings })).toHaveLength(1);
  });

  test('fails for every error', () => {
    const errors = [assignment('net.js')];
    expect(findFailures({ errors, warnings: [] })).toEqual(errors);
  });
});
