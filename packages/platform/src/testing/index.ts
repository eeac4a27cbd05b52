/** For tests and benches only, not for hosts: single stores, and stand-ins that cost no time. */
export { type ColumnStore, withColumns } from '../audience/columns/column-store.ts';
export { openDuckdb } from '../audience/duckdb/connection.ts';
export { createDuckdbAudienceStore } from '../audience/duckdb/store.ts';
export { openScratchWriter } from '../audience/duckdb/write/scratch.ts';
export { createDuckdbAudienceWriter } from '../audience/duckdb/write/writer.ts';
export { prepareLoad, timeBareLoad } from '../audience/elasticsearch/testing/bare-loader.ts';
export { openOwnIndex } from '../audience/elasticsearch/testing/own-index.ts';
export { createInProcessBus } from '../bus/in-process.ts';
export { createKafkaBus, type KafkaBus } from '../bus/kafka/kafka-bus.ts';
export { createMetadataStore } from '../metadata/metadata-store.ts';
export { createSourceAccess } from '../sources/source-access.ts';
export { appShows } from './app-shows.ts';
export { createMemoryDocuments } from './memory-documents.ts';
export { createNullDocuments } from './null-documents.ts';
export { quickHashing } from './quick-hashing.ts';
