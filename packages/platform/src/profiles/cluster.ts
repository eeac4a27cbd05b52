import { ServiceError } from '@marquee/core';
import type { ClusterConfig } from '../config/load.ts';
import type { OpenOptions, Stores } from './stores.ts';

/** Over servers: Elasticsearch for the audience, Kafka for the bus, MySQL for the metadata. */
export async function openCluster(config: ClusterConfig, _options: OpenOptions): Promise<Stores> {
  throw new ServiceError('unavailable', `The ${config.profile} profile cannot be opened yet.`);
}
