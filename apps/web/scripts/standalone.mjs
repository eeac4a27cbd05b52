// Completes Next's standalone server with the files it leaves out: it then runs from its own folder alone.
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';

const web = path.join(import.meta.dirname, '..');
const server = path.join(web, '.next/standalone/apps/web');
cpSync(path.join(web, '.next/static'), path.join(server, '.next/static'), { recursive: true });
if (existsSync(path.join(web, 'public'))) cpSync(path.join(web, 'public'), path.join(server, 'public'), { recursive: true });
