import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../paths.ts';

/** What stands for each `@NAME@` of the templates in docker/asterisk and docker/kamailio. */
export type TemplateValues = Record<string, string>;

/** Fills in the templates of some folders of docker; returns file names and contents. Throws when a value is missing. */
export function renderFolders(folders: readonly string[], values: TemplateValues): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    const path = join(repoRoot, 'docker', folder);
    for (const name of readdirSync(path))
      if (/\.(?:conf|cfg|list)$/u.test(name))
        files.set(name, fill(readFileSync(join(path, name), 'utf8'), name, values));
  }
  return files;
}

function fill(template: string, name: string, values: TemplateValues): string {
  return template.replaceAll(/@([A-Z_]+)@/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`${name} needs @${key}@`);
    return value;
  });
}
