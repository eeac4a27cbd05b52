// Whether programs that were written for the last release's document still work with openapi.json.
import { readdirSync, readFileSync } from 'node:fs';
import { breakingChanges, type Document } from './breaking-changes.ts';

const folder = new URL('../released/', import.meta.url);
const [last] = readdirSync(folder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
if (last === undefined) throw new Error('packages/client/released has no document. Copy that of the last release there.');
const read = (file: URL): Document => JSON.parse(readFileSync(file, 'utf8'));

const today = new Date().toISOString().slice(0, 10);
const broken = breakingChanges(read(new URL(last, folder)), read(new URL('../openapi.json', import.meta.url)), today);
if (broken.length > 0) {
  console.error(`Programs that were written for ${last} would break:\n  ${broken.join('\n  ')}`);
  console.error('Leave the endpoint as it was, and put a second version beside it (apps/api/src/v1/routes.ts, docs/api.md).');
  process.exit(1);
}
console.log(`nothing breaks for programs written for ${last}`);
