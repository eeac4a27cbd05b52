// An effect keeps React in step with something outside of it, and the comment above says with what. Without such a thing it is a
// state that could be worked out while rendering, or a step that belongs in the handler.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const files = execFileSync(
  'git',
  ['grep', '--untracked', '-lE', 'use(Layout|Insertion)?Effect\\(', '--', 'apps/web/src', 'packages/ui/src'],
  {
    encoding: 'utf8',
  },
)
  .trim()
  .split('\n');

/** The lines of a file on which an effect begins without its outside system in the comment right above. */
function unnamed(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (!/^\s*(React\.)?use(Layout|Insertion)?Effect\(/.test(line)) return [];
    const above = lines.slice(0, at).findLastIndex((before) => !/^\s*\/\//.test(before));
    return /outside systems?\b/i.test(lines.slice(above + 1, at).join('\n')) ? [] : [`${file}:${at + 1}`];
  });
}

const offenders = files.flatMap(unnamed);
if (offenders.length > 0) {
  console.error(`No comment names the outside system of the effect at:\n  ${offenders.join('\n  ')}`);
  console.error('Name it ("The outside system is …"). Where there is none, work the value out while rendering, or do it in the handler.');
  process.exit(1);
}
console.log(`every effect of ${files.length} files names its outside system`);
