import { runQuietly } from './run.ts';

interface Finding {
  code: string;
  file?: string;
  line?: number;
  message: string;
}

/**
 * Libraries that assign `innerHTML`: DOMPurify and Preact in the reader, Readability in its net, Preact in the pages.
 * What they are given is sanitised or our own. Everything else that web-ext finds is a failure.
 */
const knownWarnings = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^reader\.js$/, atMost: 4 },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^net\.js$/, atMost: 2 },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/(?!zip-|markdown-|library-)[\w-]+\.js$/, atMost: 1 },
  // DOMPurify, once more: what a backup brings goes through it.
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/library-[\w-]+\.js$/, atMost: 1 },
  // zip.js imports codecs that it is told of, and is told of none.
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/zip-[\w-]+\.js$/, atMost: 1 },
  // unified has the browser decode the names of characters, in an element that is shown nowhere.
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/markdown-[\w-]+\.js$/, atMost: 1 },
];

/** Mozilla's own check of the Firefox build, as it would be run on submission. */
export function lintExtension(): void {
  const output = runQuietly(
    'web-ext lint --source-dir .output/firefox-mv3 --output json --no-config-discovery || true',
  );
  const report: unknown = JSON.parse(output.slice(output.indexOf('{')));
  const { errors, warnings } = report as { errors: Finding[]; warnings: Finding[] }; // web-ext's own format
  const known = knownWarnings.flatMap(({ code, file, atMost }) =>
    warnings.filter((warning) => warning.code === code && file.test(warning.file ?? '')).slice(0, atMost),
  );
  const failures = [...errors, ...warnings.filter((warning) => !known.includes(warning))];
  if (failures.length > 0) {
    const lines = failures.map(
      ({ code, file, line, message }) => `${code} ${file ?? ''}:${line ?? ''} ${message}`,
    );
    throw new Error(['web-ext lint:', ...lines].join('\n'));
  }
  console.log(`   0 errors, ${warnings.length} known warnings from libraries`);
}
