import { writeFileSync } from 'node:fs';
import { jsonSchema } from '../src/index.ts';

writeFileSync(new URL('../audience-language.schema.json', import.meta.url), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
