export { createEraser } from './erasure/eraser.ts';
export { expireUnreadable } from './erasure/expire-unreadable.ts';
export { withoutErased } from './erasure/without-erased.ts';
export { createImporter, type RunningImporter } from './importer/importer.ts';
export type { ImporterPorts, ScratchWriter } from './importer/ports.ts';
export { createReceiver, type Receiver } from './push/receiver.ts';
export { openGroupedRows } from './rebuild/grouped-rows.ts';
export { startWorker } from './service/start-worker.ts';
export { takeBatch } from './service/take-batch.ts';
