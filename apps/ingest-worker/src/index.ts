export { createImporter, type RunningImporter } from './importer/importer.ts';
export type { ImporterPorts, ScratchWriter } from './importer/ports.ts';
export { consumeTopics } from './live/consume-topics.ts';
