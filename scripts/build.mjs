// `npm run build`: builds the programs and the dashboard where their sources have changed since. `node scripts/build.mjs programs`: those alone.
import { ensureBuilt } from './lib/build.mjs';

const names = process.argv.slice(2);
try {
  await ensureBuilt(names.length > 0 ? names : undefined);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
