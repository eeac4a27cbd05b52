export type { DeliveryTrouble } from './bus/delivery.ts';
export { createInProcessBus } from './bus/in-process.ts';
export { type Config, ConfigError, loadConfig } from './config/load.ts';
export { clientAddressHeader, type Identity } from './identity/identity.ts';
export { trustedOrigins } from './identity/origins.ts';
export { openDatabase } from './metadata/database.ts';
export { createMetadataStore } from './metadata/metadata-store.ts';
export { openStores, type Stores } from './profiles/stores.ts';
