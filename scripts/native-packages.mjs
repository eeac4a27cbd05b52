// Copies the packages that built programs load from outside themselves, with all they need, to a folder: `node scripts/native-packages.mjs DIR`.
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { native } from './lib/native.mjs';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/** Where a package finds another: in its own folder, or further out. */
function placeOf(name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (folder === '') throw new Error(`The lock file has no ${name} for ${from || 'the programs'}.`);
  }
}

const places = new Set();
function take(name, from) {
  const place = placeOf(name, from);
  // Of the packages for one platform each, only this one's is installed.
  if (places.has(place) || !existsSync(join(root, place))) return;
  places.add(place);
  const { dependencies = {}, optionalDependencies = {} } = packages[place];
  for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) take(each, place);
}
for (const name of native) take(name, '');

const target = resolve(process.argv[2]);
const nested = (place) => (file) => !file.slice(join(root, place).length).startsWith('/node_modules');
for (const place of places) cpSync(join(root, place), join(target, place), { recursive: true, filter: nested(place) });
console.log([...places].map((place) => place.replace('node_modules/', '')).join('\n'));
