import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');
export const port = Number(process.env.E2E_PORT ?? 3917);
export const baseURL = `http://127.0.0.1:${port}`;
/** With E2E_REUSE=1 the journeys go to a server that runs already, on the data folder that E2E_DATA names. */
export const reuseServer = process.env.E2E_REUSE === '1';
export const dataFolder = (reuseServer ? process.env.E2E_DATA : undefined) ?? join(root, '.marquee/e2e');
/** The same journeys run on the servers of the cluster profile, which the environment names. */
export const onCluster = process.env.MARQUEE_PROFILE === 'cluster';
/** The stack that the cluster profile under test runs on, where the journeys may stop and start its servers. */
export const stackBase = process.env.E2E_STACK_BASE;
/** Only the journeys whose outcome depends on the stores, tagged `@stores`: on the cluster profile, and where E2E_ONLY=stores asks for them. */
export const storesOnly = onCluster || process.env.E2E_ONLY === 'stores';
export const browserPath = process.env.CHROMIUM_PATH;
