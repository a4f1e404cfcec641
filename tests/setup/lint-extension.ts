import { runQuietly } from './run.ts';

/** What web-ext says of a line of code. */
export interface Finding {
  code: string;
  file?: string;
  line?: number;
  message: string;
}

/** All that web-ext found, in its own format. */
export interface LintReport {
  errors: Finding[];
  warnings: Finding[];
}

/**
 * Libraries that assign `innerHTML` or import what they are told of. What they are given is sanitised or our own.
 * Everything else that web-ext finds is a failure.
 */
export const knownWarnings = [
  {
    file: /^reader\.js$/,
    atMost: 4,
    why: 'DOMPurify parses what it cleans; Preact has dangerouslySetInnerHTML',
  },
  { file: /^net\.js$/, atMost: 2, why: 'Readability rewrites the copy of the page that it works on' },
  {
    file: /^chunks\/(?!zip-|markdown-|sanitize-)[\w-]+\.js$/,
    atMost: 1,
    why: 'Preact, in the pages of the extension',
  },
  {
    file: /^chunks\/sanitize-[\w-]+\.js$/,
    atMost: 1,
    why: 'DOMPurify, once more: what pages of the extension show, and what a backup brings, goes through it',
  },
  {
    file: /^chunks\/zip-[\w-]+\.js$/,
    atMost: 1,
    why: 'zip.js imports codecs that it is told of, and is told of none',
  },
] as const;

/** What web-ext found and is no known warning: each file may have as many as are named, and no more. */
export function findFailures({ errors, warnings }: LintReport): Finding[] {
  const unsafe = warnings.filter(({ code }) => code === 'UNSAFE_VAR_ASSIGNMENT');
  const known = knownWarnings.flatMap(({ file, atMost }) =>
    unsafe.filter((warning) => file.test(warning.file ?? '')).slice(0, atMost),
  );
  return [...errors, ...warnings.filter((warning) => !known.includes(warning))];
}

/** Mozilla's own check of the Firefox build, as it would be run on submission. */
export function lintExtension(): void {
  const output = runQuietly(
    'web-ext lint --source-dir .output/firefox-mv3 --output json --no-config-discovery || true',
  );
  const report: LintReport = JSON.parse(output.slice(output.indexOf('{')));
  const failures = findFailures(report);
  if (failures.length > 0) {
    const lines = failures.map(
      ({ code, file, line, message }) => `${code} ${file ?? ''}:${line ?? ''} ${message}`,
    );
    throw new Error(['web-ext lint:', ...lines].join('\n'));
  }
  console.log(`   0 errors, ${report.warnings.length} known warnings from libraries`);
}
