import type { Config } from '../config/load.ts';
import type { OpenOptions, Stores } from './stores.ts';

/** A profile is a row: how its adapters are opened. Everything above cannot tell which one it is. Only the drivers of the one that runs are loaded. */
const profiles: { readonly [P in Config['profile']]: (config: Extract<Config, { profile: P }>, options: OpenOptions) => Promise<Stores> } =
  {
    embedded: async (config, options) => (await import('./embedded.ts')).openEmbedded(config, options),
    cluster: async (config, options) => (await import('./cluster.ts')).openCluster(config, options),
  };

/**
 * Opens the stores of the configured profile.
 *
 * @throws ServiceError `unavailable` when they cannot be opened, with what to do; nothing stays open then
 */
export function openStores(config: Config, options: OpenOptions = {}): Promise<Stores> {
  return config.profile === 'embedded' ? profiles.embedded(config, options) : profiles.cluster(config, options);
}
