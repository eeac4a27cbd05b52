import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './files.ts';

/** True when a workspace builds this file: `apps/api/dist/main.js` of `apps/api/src/main.ts`, which its build script names. */
export function isBuilt(entry: string): boolean {
  const [, workspace = '', name = ''] = /^(apps\/[^/]+)\/dist\/([^/]+)\.js$/.exec(entry) ?? [];
  if (name === '' || !existsSync(path.join(root, workspace, 'src', `${name}.ts`))) return false;
  const { scripts } = JSON.parse(readFileSync(path.join(root, workspace, 'package.json'), 'utf8'));
  return String(scripts.build).split(' ').includes(name);
}
