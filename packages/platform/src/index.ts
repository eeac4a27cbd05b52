export { createWebhook, type Webhook } from './alerts/webhook.ts';
export type { IndexSet, IndexSettings } from './audience/elasticsearch/index-set.ts';
export type { DeliveryTrouble } from './bus/delivery.ts';
export type { UnreadableMessage } from './bus/kafka/codec.ts';
export { unreadableLetter } from './bus/kafka/unreadable-letter.ts';
export { createDelivery } from './campaigns/delivery.ts';
export { drawBySalt } from './campaigns/draw.ts';
export { handOverTokens } from './campaigns/hand-over-tokens.ts';
export { type Config, ConfigError, loadConfig, loadWorkerConfig, type WorkerConfig } from './config/load.ts';
export { isLoopback } from './config/loopback.ts';
export { memoryLimit } from './config/memory-limit.ts';
export { LineTooLongError } from './feeds/blocks.ts';
export { CutOffError } from './feeds/byte-source.ts';
export { type Cells, type ColumnKind, type Columns, type ColumnsSeen, normalise } from './feeds/columns.ts';
export { erasureMarkOf } from './feeds/erasure-mark.ts';
export { type FeedPosition, type FeedRow, startOfFile } from './feeds/feed-row.ts';
export type { FeedFormat } from './feeds/format.ts';
export { feedFormats, formatOf } from './feeds/formats.ts';
export { type GuessedLayout, guessLayout } from './feeds/layout/guess-layout.ts';
export { laidOut } from './feeds/layout/laid-out.ts';
export { countLines, textOfRow } from './feeds/lines.ts';
export { openFeed } from './feeds/open-feed.ts';
export { pseudonymsOf } from './feeds/pseudonym.ts';
export { createPseudonymiser } from './feeds/pseudonymiser.ts';
export { PackedTooWellError } from './feeds/unpack.ts';
export { openNoise } from './figures/noise.ts';
export { fullDisk } from './full-disk.ts';
export { apiKeyMaker } from './identity/api-keys.ts';
export { createExhibitorKeys } from './identity/exhibitor-keys.ts';
export type { Identity } from './identity/identity.ts';
export { createJoinLinks } from './identity/join-links.ts';
export { trustedOrigins } from './identity/origins.ts';
export type { SingleSignOn } from './identity/single-sign-on.ts';
export { messageRenderer } from './mail/message-renderer.ts';
export { createMailer } from './mail/smtp.ts';
export { openDatabase } from './metadata/open-database.ts';
export { openStores } from './profiles/open-stores.ts';
export type { OpenOptions, Stores } from './profiles/stores.ts';
export { openWorkerStores, type WorkerHooks, type WorkerStores } from './profiles/worker.ts';
export { isBelow } from './sources/feed-folders.ts';
export {
  openRelationalSource,
  type RelationalSource,
  type SourcePosition,
  type SourceQuery,
  type SourceRow,
  type SourceServer,
  serverOf,
} from './sources/relational.ts';
export { stoppable } from './stoppable.ts';
