import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the notice lies in every build. */
export const noticeFile = 'licences.txt';

/** A package of which something is shipped. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX. */
  licence: string;
  /** As the package brings it; where it brings none, who wrote it. */
  text: string;
}

/** Notes, while a build runs, of which packages something comes into it. */
export class LicenceKeeper {
  #folders = new Set<string>();

  /** To be given to every bundler of the build, that of workers too: what it leaves out isn't shipped. */
  plugin(): Plugin {
    return {
      name: 'klartext-licences',
      generateBundle: (_, bundle) => {
        for (const output of Object.values(bundle)) {
          const files =
            output.type === 'chunk'
              ? Object.entries(output.modules).flatMap(([id, { renderedLength }]) =>
                  renderedLength ? [id] : [],
                )
              : output.originalFileNames;
          for (const file of files) this.#note(file);
        }
      },
    };
  }

  /** Writes the notice beside what was built, in the same order whatever came first. */
  write(output: string): void {
    const packages = [...this.#folders].map(readPackage);
    packages.sort((one, other) => (one.name < other.name ? -1 : 1));
    writeFileSync(join(output, noticeFile), writeNotice(packages));
  }

  #note(file: string): void {
    const [, folder] =
      /(?:^|\0)?([^\0?]*node_modules\/(?:@[^/]+\/)?[^/?]+)\//.exec(file.replaceAll('\\', '/')) ?? [];
    if (folder !== undefined) this.#folders.add(folder.replace(/^.*?(?=node_modules\/)/, ''));
  }
}

function readPackage(folder: string): ShippedPackage {
  // Every package has one.
  const {
    name,
    version,
    license = '',
    author,
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : writeOut(license, author?.name ?? author ?? name);
  return { name, version, licence: license, text };
}

/** The text of a licence that a package only names. */
function writeOut(licence: string, author: string): string {
  if (licence !== 'MIT') throw new Error(`A package under ${licence} brings no text of it.`);
  return readFileSync('LICENSE', 'utf8')
    .replace(/^Copyright .*$/m, `Copyright (c) ${author}`)
    .trim(); // ours is the same
}

function writeNotice(packages: readonly ShippedPackage[]): string {
  const head = 'Klartext contains these packages, each under its own licence.';
  const parts = packages.map(
    ({ name, version, licence, text }) => `${name} ${version}\nLicence: ${licence}\n\n${text}`,
  );
  return `${[head, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`.replaceAll('\r\n', '\n');
}
