import { auditSuite } from './audit.suite.ts';
import { catalogueSuite } from './catalogue.suite.ts';
import { deadLetterSuite } from './dead-letters.suite.ts';
import { feedSuite } from './feeds.suite.ts';
import { jobSuite } from './jobs.suite.ts';
import type { OpenMetadata } from './open-store.ts';
import { peopleSuite } from './people.suite.ts';
import { segmentSuite } from './segments.suite.ts';
import { signingInSuite } from './signing-in.suite.ts';
import { transactionSuite } from './transactions.suite.ts';

const suites = [
  transactionSuite,
  segmentSuite,
  catalogueSuite,
  peopleSuite,
  signingInSuite,
  auditSuite,
  deadLetterSuite,
  feedSuite,
  jobSuite,
];

/** What every metadata store promises, an entity after the other. */
export function metadataSuite(open: OpenMetadata): void {
  for (const suite of suites) suite(open);
}
