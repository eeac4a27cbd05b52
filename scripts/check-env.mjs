// Boundary rule 8: settings enter at one file per app family, so that every one of them is in a schema.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const allowed = new Set(['packages/platform/src/config/load.ts', 'apps/web/src/lib/env.ts']);
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ':(glob)apps/*/src/**', ':(glob)packages/*/src/**'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !allowed.has(file));
const offenders = files.filter((file) => {
  try {
    return /process\.env|import\.meta\.env/.test(readFileSync(file, 'utf8'));
  } catch {
    return false;
  }
});
if (offenders.length > 0) {
  console.error(`process.env is read in:\n  ${offenders.join('\n  ')}\nRead settings through ${[...allowed].join(' or ')}.`);
  process.exit(1);
}
console.log(`settings enter at ${allowed.size} files (${files.length} others checked)`);
