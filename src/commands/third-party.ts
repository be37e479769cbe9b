import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What ships with the pane and is not ours: the packages that it depends on, and all that these depend on, for some come
 * bundled. Made from the lock file and from what is installed; the build puts the page beside the bundle, as the licences ask.
 */

const root = path.join(import.meta.dirname, '../..');

interface LockedPackage {
  version: string;
  dev?: boolean;
  optional?: boolean;
}

interface InstalledPackage {
  license?: string;
  author?: string | { name: string };
}

interface ShippedPackage {
  name: string;
  version: string;
  licence: string;
  text: string;
}

const readData = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

export function shippedPackages(): ShippedPackage[] {
  const { packages } = readData('package-lock.json') as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(packages)
    .filter(([folder, { dev, optional }]) => folder !== '' && !dev && !optional)
    .map(([folder, { version }]) => {
      const installed = readData(`${folder}/package.json`) as InstalledPackage;
      const name = folder.replace(/^.*node_modules\//, '');
      const text = licenceText(folder) ?? inWords(installed);
      // Microsoft's own licence has no short name.
      const { license = '' } = installed;
      const licence = /^(?:|LICENSE.*|SEE .*)$/.test(license) ? 'its own, below' : license;
      return { name, version, licence, text };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function licenceText(folder: string): string | undefined {
  const file = readdirSync(path.join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
  return (
    file &&
    readFileSync(path.join(root, folder, file), 'utf8')
      .replace(/\r\n?/g, '\n')
      .trim()
  );
}

/** Of a package without a file of its licence. */
function inWords({ license = '', author }: InstalledPackage): string {
  const name = typeof author === 'object' ? author.name : (author ?? '').replace(/\s*<.*/, '');
  return `Author: ${name}. Licence, as its package.json says: ${license}.`;
}

/** The page of all of them. */
export function thirdPartyPage(): string {
  const packages = shippedPackages();
  return `# What ships with the pane and is not ours

Written by \`npm run licences\`. office.js is copied unmodified from @microsoft/office-js; all else is part of the bundle, or may be,
as a package that one of its packages depends on. What is only built or tested with is not here, nor is the stand-in, which is
never shipped: it alone contains HyperFormula (GPL-3.0) and Univer.

| package | version | licence |
|---|---|---|
${packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')}

${packages.map(({ name, version, text }) => `## ${name} ${version}\n\n\`\`\`text\n${text}\n\`\`\``).join('\n\n')}
`;
}
