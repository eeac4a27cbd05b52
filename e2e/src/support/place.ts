import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');
export const port = Number(process.env.E2E_PORT ?? 3917);
export const baseURL = `http://127.0.0.1:${port}`;
/** Emptied at every start; with E2E_REUSE=1 the folder of the server that runs already. */
export const dataFolder = process.env.E2E_DATA ?? join(root, '.marquee/e2e');
export const reuseServer = process.env.E2E_REUSE === '1';
export const browserPath = process.env.CHROMIUM_PATH;
