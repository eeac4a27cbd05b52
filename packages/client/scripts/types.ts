// Writes the types of the API from openapi.json; `--check` only says whether they are current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';

const document = new URL('../openapi.json', import.meta.url);
const file = new URL('../src/generated.ts', import.meta.url);
const head = '// Made from openapi.json by `npm run document -w @marquee/client`.\n';
const text = `${head}${astToString(await openapiTypescript(document))}`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error(
    'packages/client/src/generated.ts is not what openapi.json gives. Run `npm run document -w @marquee/client` and commit it.',
  );
  process.exit(1);
}
