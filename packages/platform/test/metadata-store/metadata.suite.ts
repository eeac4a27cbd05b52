import { apiKeySuite } from './api-keys.suite.ts';
import { auditSuite } from './audit.suite.ts';
import { auditChainSuite } from './audit-chain.suite.ts';
import { campaignSuite } from './campaigns.suite.ts';
import { catalogueSuite } from './catalogue.suite.ts';
import { deadLetterSuite } from './dead-letters.suite.ts';
import { feedArrivalSuite } from './feed-arrivals.suite.ts';
import { feedRunSuite } from './feed-runs.suite.ts';
import { feedSourceSuite } from './feed-sources.suite.ts';
import { feedSuite } from './feeds.suite.ts';
import { filmCodeSuite } from './film-codes.suite.ts';
import { grantSuite } from './grants.suite.ts';
import { jobSuite } from './jobs.suite.ts';
import type { OpenMetadata } from './open-store.ts';
import { peopleSuite } from './people.suite.ts';
import { programRequestSuite } from './program-requests.suite.ts';
import { secondFactorSuite } from './second-factor.suite.ts';
import { segmentSuite } from './segments.suite.ts';
import { signingInSuite } from './signing-in.suite.ts';
import { transactionSuite } from './transactions.suite.ts';

const suites = [
  transactionSuite,
  segmentSuite,
  campaignSuite,
  catalogueSuite,
  peopleSuite,
  signingInSuite,
  secondFactorSuite,
  auditSuite,
  apiKeySuite,
  auditChainSuite,
  deadLetterSuite,
  feedSuite,
  feedArrivalSuite,
  feedRunSuite,
  feedSourceSuite,
  filmCodeSuite,
  grantSuite,
  jobSuite,
  programRequestSuite,
];

/** What every metadata store promises, an entity after the other. */
export function metadataSuite(open: OpenMetadata): void {
  for (const suite of suites) suite(open);
}
