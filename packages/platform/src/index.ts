export { type Config, ConfigError, loadConfig } from './config/load.ts';
export { openDatabase } from './metadata/database.ts';
export { createMetadataStore } from './metadata/metadata-store.ts';
