import type { SitesByCode } from './site-index.ts';

/** What the pipelines of one exhibitor's feeds need to know. */
export interface FeedContext {
  readonly exhibitor: string;
  readonly site: SitesByCode;
  readonly pseudonym: (memberId: string) => string;
}
