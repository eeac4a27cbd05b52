// Writes the OpenAPI document to packages/client, whose types are made from it; `--check` only says whether it is current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from '../src/v1/openapi.ts';

const file = fileURLToPath(new URL('../../../packages/client/openapi.json', import.meta.url));
const text = `${JSON.stringify(openApiDocument(), null, 1)}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('packages/client/openapi.json is not what the verbs give. Run `npm run document -w @marquee/client` and commit it.');
  process.exit(1);
}
