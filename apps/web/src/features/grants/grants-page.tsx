'use client';
import { Page, PageTitle } from '../shell/index.ts';
import { Grants } from './grants.tsx';

/** What an exhibitor allows others to do with its moviegoers: for its own people. */
export function GrantsPage() {
  return (
    <Page crumbs={[{ label: 'Grants' }]}>
      <PageTitle title="Grants" meta={<span>what distributors and studios may do with your moviegoers; each change is on record</span>} />
      <Grants />
    </Page>
  );
}
