'use client';
import type { Issue } from '@marquee/dsl';
import { LinkButton } from '@marquee/ui/link-button';
import { Notice } from '@marquee/ui/notice';
import { useBuilding } from './builder-context.ts';
import { isDocument } from './draft/condition-tree.ts';
import { fixesFor } from './draft/fixes.ts';
import { emptyDefinition } from './draft/templates.ts';

/** What is wrong with the definition as a whole. */
export function RootIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const { document, edit } = useBuilding();
  return (
    <div className="builder-strip grid">
      {issues.map((issue) => (
        <Notice
          key={`${issue.code} ${issue.path}`}
          kind="bad"
          fixes={
            <>
              {fixesFor(issue, document).map((fix) => (
                <LinkButton key={fix.label} onClick={() => edit(fix.document)}>
                  {fix.label}
                </LinkButton>
              ))}
              {!isDocument(document) && <LinkButton onClick={() => edit(emptyDefinition)}>Start over</LinkButton>}
            </>
          }
        >
          <b>{issue.message}</b>
        </Notice>
      ))}
    </div>
  );
}
