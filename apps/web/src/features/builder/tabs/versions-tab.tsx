'use client';
import { type Definition, describe, parse } from '@marquee/dsl';
import { Button } from '@marquee/ui/button';
import { Deferred } from '@marquee/ui/deferred';
import { ErrorState } from '@marquee/ui/error-state';
import { Pill } from '@marquee/ui/pill';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useMemo } from 'react';
import { moment } from '../../../lib/format.ts';
import { Link } from '../../../lib/link.tsx';
import { problemOf } from '../../../lib/problem.ts';
import { apiQuery, type Outputs } from '../../../lib/trpc.tsx';
import { useBuilding } from '../builder-context.ts';
import type { Compared } from '../compared.ts';
import { sentenceNames } from '../server/use-names.ts';
import { SentenceDifference } from './sentence-difference.tsx';
import { VersionDifference } from './version-difference.tsx';

const loadCompared = () => import('./versions-compared.tsx');

type Version = Outputs['segments']['versions']['versions'][number];

export interface VersionsTabProps {
  readonly segmentId: string | null;
  readonly latest: number;
  /** The version that is open read-only; null while the draft is. */
  readonly shown: number | null;
  readonly draftChanged: boolean;
  readonly draft: Definition | null;
  readonly usedBy: readonly { readonly id: string; readonly name: string }[];
  /** The day the page is about; absent for the data's own. */
  readonly asOf: string | undefined;
  readonly onOpen: (version: number | null) => void;
  /** Two versions that are compared; null while none are. */
  readonly compared: Compared | null;
  readonly onCompare: (compared: Compared | null) => void;
}

/** Every version with its author and note, and what changed in the sentence from the one before. */
export default function VersionsTab(props: VersionsTabProps) {
  const { segmentId, latest, shown, draftChanged, draft, usedBy, asOf, onOpen, compared, onCompare } = props;
  const { names } = useBuilding();
  const asked = useQuery(apiQuery('segments.versions', { id: segmentId ?? '' }, { enabled: segmentId !== null }));
  const versions = asked.data?.versions ?? [];
  const sentences = useMemo(() => new Map(versions.map((version) => [version.version, sentenceOf(version, names)])), [versions, names]);
  if (segmentId === null) return <p className="text-ink-2">There are no versions yet. The first save makes version 1.</p>;
  if (asked.isError) return <ErrorState title="The versions cannot be read right now" errorId={problemOf(asked.error).errorId} />;
  if (asked.isPending) return <Skeleton className="h-24" />;
  const draftSentence = draft === null ? null : describe(draft, sentenceNames(names)).replace(/\.$/, '');
  return (
    <>
      <table className="builder-versions">
        <caption className="sr-only">Versions</caption>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Note, and what changed</th>
            <th scope="col">Moviegoers, against the version before</th>
            <th scope="col">By</th>
            <th scope="col">
              <span className="sr-only">Open</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {draftChanged && (
            <tr className={shown === null ? 'is-shown' : ''}>
              <th scope="row">
                <Pill>Draft</Pill>
              </th>
              <td>
                {draftSentence === null ? 'Unfinished.' : <SentenceDifference before={sentences.get(latest) ?? ''} after={draftSentence} />}
              </td>
              <td>
                {draft !== null && (
                  <VersionDifference segmentId={segmentId} of={{ definition: draft }} against={{ version: latest }} asOf={asOf} />
                )}
              </td>
              <td className="text-ink-3">you, not saved</td>
              <td>
                {shown !== null && (
                  <Button size="sm" onClick={() => onOpen(null)}>
                    Back to the draft
                  </Button>
                )}
              </td>
            </tr>
          )}
          {versions.map((version, index) => (
            <tr
              key={version.version}
              className={shown === version.version || (shown === null && !draftChanged && index === 0) ? 'is-shown' : ''}
            >
              <th scope="row">{version.version}</th>
              <td>
                {version.note !== '' && <span className="block">{version.note}</span>}
                <SentenceDifference before={sentences.get(version.version - 1) ?? ''} after={sentences.get(version.version) ?? ''} />
              </td>
              <td>
                {version.version > 1 && (
                  <VersionDifference
                    segmentId={segmentId}
                    of={{ version: version.version }}
                    against={{ version: version.version - 1 }}
                    asOf={asOf}
                  />
                )}
              </td>
              <td className="text-ink-3">
                <span className="block whitespace-nowrap">{version.authorName},</span>
                <span className="block whitespace-nowrap">{moment(version.createdAt)}</span>
              </td>
              <td>
                {version.version === shown ? (
                  <Button size="sm" onClick={() => onOpen(null)}>
                    Close
                  </Button>
                ) : (
                  version.version !== latest && (
                    <Button size="sm" aria-label={`Open version ${version.version}`} onClick={() => onOpen(version.version)}>
                      Open
                    </Button>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {(versions.length > 1 || draftChanged) && (
        <p className="mt-3">
          <Button size="sm" onClick={() => onCompare(draftChanged ? { from: latest, to: 'draft' } : { from: latest - 1, to: latest })}>
            Compare two versions
          </Button>
        </p>
      )}
      <Deferred
        load={loadCompared}
        wanted={compared !== null}
        onClose={() => onCompare(null)}
        with={{
          ...{ segmentId, versions, names, asOf, onCompare },
          compared: compared ?? { from: latest, to: latest },
          draft: draftChanged ? { definition: draft } : null,
          onClose: () => onCompare(null),
        }}
      />
      <p className="mt-4 flex gap-[7px] text-ink-2">
        <Link2 aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-3" />
        <span>
          {usedBy.length === 0 ? (
            'Not used in another segment.'
          ) : (
            <>
              Used in{' '}
              {usedBy.map((segment, index) => (
                <span key={segment.id}>
                  {index > 0 && ', '}
                  <Link href={`/segments/${segment.id}`}>{segment.name}</Link>
                </span>
              ))}
              . It cannot be archived while it is used.
            </>
          )}
        </span>
      </p>
    </>
  );
}

function sentenceOf(version: Version, names: Parameters<typeof sentenceNames>[0]): string {
  const parsed = parse(version.definition);
  return parsed.ok ? describe(parsed.definition, sentenceNames(names)).replace(/\.$/, '') : 'cannot be read by this version of Marquee';
}
