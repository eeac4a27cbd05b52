import type { Jobs } from './jobs.ts';
import type { Accounts } from './metadata/accounts.ts';
import type { ApiKeys } from './metadata/api-keys.ts';
import type { AuditLog } from './metadata/audit.ts';
import type { CampaignDeliveries } from './metadata/campaign-deliveries.ts';
import type { Campaigns } from './metadata/campaigns.ts';
import type { Catalogue } from './metadata/catalogue.ts';
import type { DeadLetters } from './metadata/dead-letters.ts';
import type { Erasures } from './metadata/erasures.ts';
import type { ExhibitorKeyRecords } from './metadata/exhibitor-keys.ts';
import type { FeedArrivals } from './metadata/feed-arrivals.ts';
import type { FeedCheckpoints } from './metadata/feed-checkpoints.ts';
import type { FeedRuns } from './metadata/feed-runs.ts';
import type { FeedSources } from './metadata/feed-sources.ts';
import type { FilmCodes } from './metadata/film-codes.ts';
import type { Grants } from './metadata/grants.ts';
import type { Invitations } from './metadata/invitations.ts';
import type { Lookalikes } from './metadata/lookalikes.ts';
import type { Organisations } from './metadata/organisations.ts';
import type { Outbox } from './metadata/outbox.ts';
import type { People } from './metadata/people.ts';
import type { ProgramRequests } from './metadata/program-requests.ts';
import type { Segments } from './metadata/segments.ts';
import type { Settings } from './metadata/settings.ts';

/**
 * The relational database, owned by the API. Reads see committed data. `transaction` runs all or nothing and may be nested (an
 * inner one joins the outer). A unique key that is taken is a `conflict` ServiceError; everything else that fails is a bug.
 */
export interface MetadataStore {
  transaction<T>(run: (store: MetadataStore) => Promise<T>): Promise<T>;
  readonly segments: Segments;
  readonly lookalikes: Lookalikes;
  readonly audit: AuditLog;
  readonly organisations: Organisations;
  readonly grants: Grants;
  readonly people: People;
  readonly accounts: Accounts;
  readonly invitations: Invitations;
  readonly apiKeys: ApiKeys;
  readonly campaigns: Campaigns;
  readonly deliveries: CampaignDeliveries;
  readonly catalogue: Catalogue;
  readonly erasures: Erasures;
  readonly deadLetters: DeadLetters;
  readonly jobs: Jobs;
  readonly feedArrivals: FeedArrivals;
  readonly feedCheckpoints: FeedCheckpoints;
  readonly feedRuns: FeedRuns;
  readonly feedSources: FeedSources;
  readonly filmCodes: FilmCodes;
  readonly exhibitorKeys: ExhibitorKeyRecords;
  readonly outbox: Outbox;
  readonly programRequests: ProgramRequests;
  readonly settings: Settings;
  /** Rejects when the database cannot be reached. */
  check(): Promise<void>;
  /** Leaves no bytes of what was deleted in files that are the store's own. */
  wipeDeleted(): Promise<void>;
  close(): Promise<void>;
}
