// Writes .env.example at the root from the settings' schema; `--check` only says whether it is current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { envExample } from '../src/config/env-example.ts';

const file = fileURLToPath(new URL('../../../.env.example', import.meta.url));
if (!process.argv.includes('--check')) writeFileSync(file, envExample());
else if (!existsSync(file) || readFileSync(file, 'utf8') !== envExample()) {
  console.error('.env.example is not what the settings say. Run `npm run env-example -w @marquee/platform` and commit it.');
  process.exit(1);
}
