import type { Config } from '../config/load.ts';
import type { OpenOptions, Stores } from './stores.ts';

/** How the stores of each profile are opened. Only the drivers of the profile in use are loaded. The code that uses the stores cannot tell which profile it is. */
const profiles: { readonly [P in Config['profile']]: (config: Extract<Config, { profile: P }>, options: OpenOptions) => Promise<Stores> } =
  {
    embedded: async (config, options) => (await import('./embedded.ts')).openEmbedded(config, options),
    cluster: async (config, options) => (await import('./cluster.ts')).openCluster(config, options),
  };

/**
 * Opens the stores of the configured profile.
 *
 * @throws ServiceError `unavailable`, with what to do, when they cannot be opened. In that case nothing remains open.
 */
export function openStores(config: Config, options: OpenOptions = {}): Promise<Stores> {
  return config.profile === 'embedded' ? profiles.embedded(config, options) : profiles.cluster(config, options);
}
