// Whether what was built fits its sources: first by size and time of every file, which takes milliseconds, then by their text.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Generated from other sources, or no part of a program. */
const passedOver = (name) => name === 'gen' || /\.test\.tsx?$/.test(name);

/** Every file of the sources, with what changes when it is written. */
function filesOf(root, sources) {
  const files = [];
  const visit = (file) => {
    const stat = statSync(join(root, file), { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) files.push({ file, seen: `${stat.size} ${stat.mtimeMs}` });
    else for (const name of readdirSync(join(root, file)).sort()) if (!passedOver(name)) visit(`${file}/${name}`);
  };
  for (const source of sources) visit(source);
  return files;
}

const digestOf = (text) => createHash('sha256').update(text).digest('hex');
const seenOf = (files) => digestOf(files.map(({ file, seen }) => `${file} ${seen}`).join('\n'));
const textOf = (root, files) => digestOf(files.map(({ file }) => `${file} ${digestOf(readFileSync(join(root, file)))}`).join('\n'));

/** What the sources are now: taken before a build and written after it, so that what changes meanwhile is built again. */
export function stampOf(root, { sources }) {
  const files = filesOf(root, sources);
  return { seen: seenOf(files), text: textOf(root, files) };
}

export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(stamp));
}

function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param build `{ sources, made }`: files and folders it is made from, and files that are there when it was made
 * @param stampFile what the sources were at the last build
 * @returns undefined when the build fits its sources; otherwise why it does not
 */
export function reasonToBuild(root, { sources, made }, stampFile) {
  const stamp = readStamp(stampFile);
  if (!stamp || !made.every((file) => existsSync(join(root, file)))) return 'It is not built yet';
  const files = filesOf(root, sources);
  const seen = seenOf(files);
  if (seen === stamp.seen) return undefined;
  if (textOf(root, files) !== stamp.text) return 'The sources are newer than what was built';
  // Written again with the same text, as git does between branches: not read again next time.
  writeStamp(stampFile, { ...stamp, seen });
  return undefined;
}
