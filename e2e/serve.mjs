// The product on a fresh data folder with the sample: a copy of a store that holds it, or else as a first start makes it, through the real import.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { figureSecret } from '../scripts/lib/figure-secret.mjs';

const [node, , port] = process.argv;
const dataFolder = join(import.meta.dirname, '../.marquee/e2e');
rmSync(dataFolder, { recursive: true, force: true });
const store = process.env.MARQUEE_SAMPLE_STORE;
// The cluster profile keeps nothing in the folder: it imports the sample's feeds.
const taken = process.env.MARQUEE_PROFILE === 'cluster' ? 'sample' : '.';
if (store !== undefined) cpSync(join(store, taken), join(dataFolder, taken), { recursive: true });
// A store brings its own.
if (store === undefined) process.env.FIGURE_SECRET ??= figureSecret;
// Where folders of exhibitors' sources lie.
process.env.FEED_FOLDERS = join(dataFolder, 'sources');
mkdirSync(process.env.FEED_FOLDERS, { recursive: true });
// Where the journeys' own receiver of campaigns listens.
process.env.FEED_ADDRESSES ??= '127.0.0.33/32';
// The components in all their states, which are looked at there.
process.env.MARQUEE_GALLERY = '1';
// All journeys together, and their second tries, ask more in their minutes than people of one organisation may in a day.
process.env.FIGURES_A_DAY = '1000000';
process.env.FIGURES_OF_ONE_AUDIENCE = '200';
process.argv = [node, 'marquee', 'start', '--data', dataFolder, '--port', port];
await import('../apps/cli/bin/marquee.mjs');
