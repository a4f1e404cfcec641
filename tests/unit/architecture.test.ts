import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = process.cwd();
const topLevel = [
  'LICENSE',
  'README.md',
  'components',
  'entrypoints',
  'package-lock.json',
  'package.json',
  'public',
  'tests',
  'tsconfig.json',
  'utils',
  'wxt.config.ts',
  'node_modules',
];

interface Source {
  path: string;
  code: string;
  /** What it imports: packages as they are written, our own files as paths from the root. */
  imports: string[];
}

const sources = ['components', 'entrypoints', 'utils'].flatMap(readSources);

function readSources(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = join(folder, name).replaceAll('\\', '/');
      const code = readFileSync(join(root, path), 'utf8');
      return { path, code, imports: findImports(path, code) };
    });
}

function findImports(path: string, code: string): string[] {
  const specifiers = [...code.matchAll(/(?:from|^import|\bimport\()\s*'([^']+)'/gm)].map(
    ([, name = '']) => name,
  );
  return specifiers.map((specifier) => {
    if (specifier.startsWith('@/')) return specifier.slice(2);
    if (specifier.startsWith('.'))
      return relative(root, join(root, dirname(path), specifier)).replaceAll('\\', '/');
    return specifier;
  });
}

/** Every import in a folder that the rule forbids, as "file imports what". */
function findBreaches(folder: string, isForbidden: (name: string, path: string) => boolean): string[] {
  return sources
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ path, imports }) =>
      imports.filter((name) => isForbidden(name, path)).map((name) => `${path} imports ${name}`),
    );
}

const isBrowserApi = (name: string): boolean =>
  name === '#i18n' || /^(wxt|@wxt-dev|@webext-core)\b/.test(name);

describe('who may know whom', () => {
  test('nothing imports an entrypoint: move what is shared to utils/ or components/', () => {
    const inAnotherFolder = (name: string, path: string) =>
      name.startsWith('entrypoints/') && dirname(name) !== dirname(path);
    const entrypointFile = (name: string) => /^entrypoints\/([^/]+|[^/]+\/(main|index))\.tsx?$/.test(name);
    const isForbidden = (name: string, path: string) => inAnotherFolder(name, path) || entrypointFile(name);
    expect(findBreaches('', isForbidden)).toEqual([]);
  });

  test('components get data and callbacks: the browser API belongs to entrypoints/ and utils/', () => {
    expect(findBreaches('components/', (name) => name !== '#i18n' && isBrowserApi(name))).toEqual([]);
    const users = sources
      .filter(({ path }) => path.startsWith('components/'))
      .filter(({ code }) => /\b(browser|chrome)\.\w/.test(withoutComments(code)));
    expect(users.map(({ path }) => path)).toEqual([]);
  });

  test('utils import no component: data does not know how it is shown', () => {
    expect(findBreaches('utils/', (name) => name.startsWith('components/'))).toEqual([]);
  });

  test.each(['utils/article/', 'utils/sites/'])(
    '%s runs on any document: no browser API, no WXT, no messages',
    (folder) => {
      const isForbidden = (name: string) => isBrowserApi(name) || /^utils\/(?!article\/|sites\/)/.test(name);
      expect(findBreaches(folder, isForbidden)).toEqual([]);
      const users = sources
        .filter(({ path }) => path.startsWith(folder))
        .filter(({ code }) =>
          /\b(browser|chrome)\.(\w+)\.|\bfetch\(|Date\.now\(/.test(withoutComments(code)),
        );
      expect(users.map(({ path }) => path)).toEqual([]);
    },
  );

  test('a site knows the contract and small DOM functions, never another site or the extractor', () => {
    const isForbidden = (name: string, path: string) => {
      if (/^utils\/sites\/(?:index|host-patterns)\.ts$/.test(path)) return false; // the list of them all
      const isOtherSite = name.startsWith('utils/sites/') && name !== 'utils/sites/site.ts';
      return isOtherSite || /^utils\/article\/(extract|detect)\.ts$/.test(name) || !name.startsWith('utils/');
    };
    expect(findBreaches('utils/sites/', isForbidden)).toEqual([]);
  });
});

test('text becomes HTML in utils/trusted-html.ts alone: pages of the extension refuse it from anywhere else', () => {
  const sink =
    /DOMParser|(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|createPolicy|new Worker\(/;
  const users = sources.filter(({ code }) => sink.test(withoutComments(code))).map(({ path }) => path);
  expect(users.sort()).toEqual([
    'components/ArticleText.tsx', // what that has trusted
    'entrypoints/reader/warm-up.tsx', // in pages of others, a page of our own
    'utils/article/blocks/figure.ts', // in pages of others, in a document that is shown nowhere
    'utils/library/search/search.ts', // the address comes from there
    'utils/trusted-html.ts',
  ]);
});

describe('the tree', () => {
  test('the top level stays as it is: new things go into one of its folders', () => {
    const names = readdirSync(root).filter((name) => !name.startsWith('.'));
    expect(names.filter((name) => !topLevel.includes(name))).toEqual([]);
  });

  test('no file is a drawer for everything: name it after what it does', () => {
    const drawers = sources.filter(({ path }) => /\/(helpers?|utils?|common|misc|shared)\.tsx?$/.test(path));
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });
});

describe('the type system', () => {
  test('is not switched off: narrow `unknown` instead', () => {
    const off = /@ts-ignore|@ts-nocheck|@ts-expect-error|\bas any\b|[:<]\s*any\b(?!thing)/;
    const breaches = sources.filter(({ code }) => off.test(withoutProse(code)));
    expect(breaches.map(({ path }) => path)).toEqual([]);
  });
});

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

/** Without texts and comments, but with the directives to the compiler that stand in comments. */
function withoutProse(code: string): string {
  return code.replaceAll(/'[^'\n]*'|`[^`]*`|\/\*[\s\S]*?\*\/|\/\/(?!\s*@ts-).*$/gm, '');
}
