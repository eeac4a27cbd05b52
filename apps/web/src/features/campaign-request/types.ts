import type { Outputs } from '../../lib/trpc.tsx';

export type Opened = Outputs['campaigns']['open'];
export type Request = Opened['request'];
export type RequestIssue = Opened['issues'][number];
/** What is written of a campaign. */
export interface Draft {
  readonly name: string;
  readonly request: Request;
}
export type Audiences = Outputs['campaigns']['exhibitors'];

/** One part of the page: what is written, what it lacks, and how it is changed. */
export interface PartProps {
  readonly request: Request;
  readonly issues: readonly RequestIssue[];
  readonly onChange: (change: Partial<Request>) => void;
}
