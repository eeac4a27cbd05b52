import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';

export const root = path.join(import.meta.dirname, '../../..');
export const deploy = path.join(root, 'deploy');

export function textOf(file: string): string {
  return readFileSync(path.join(deploy, file), 'utf8');
}

/** Every document of a YAML file of `deploy/`; a problem of any of them is thrown. Keys that come twice are problems. */
export function documentsOf(file: string): readonly unknown[] {
  return parseAllDocuments(textOf(file), { merge: true }).map((document) => {
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem) throw new Error(`${file}: ${problem.message}`);
    return document.toJS();
  });
}

/** The lines `NAME=value` of an environment file. */
export function environmentOf(file: string): Readonly<Record<string, string>> {
  const lines = textOf(file)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf('=');
      if (at < 1) throw new Error(`${file}: ${line} is not NAME=value`);
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}
