import { useQuery } from '@tanstack/react-query';
import { figure } from '../../../lib/format.ts';
import { apiQuery, type Outputs } from '../../../lib/trpc.tsx';

type Figures = Outputs['segments']['difference'];

const parts = [
  { key: 'gained', word: 'gained' },
  { key: 'lost', word: 'lost' },
  { key: 'kept', word: 'kept' },
] as const satisfies readonly { readonly key: keyof Figures; readonly word: string }[];

interface VersionDifferenceProps {
  readonly segmentId: string;
  /** 2 or above. */
  readonly version: number;
  readonly asOf: string | undefined;
}

/** Whom a version gained, lost and kept against the one before, on the day the page is about. */
export function VersionDifference({ segmentId, version, asOf }: VersionDifferenceProps) {
  const asked = useQuery(apiQuery('segments.difference', { id: segmentId, version, ...(asOf === undefined ? {} : { asOf }) }));
  if (asked.isError) return <span className="text-ink-3">Cannot be counted right now.</span>;
  if (asked.isPending) return <span className="text-ink-3">Counting …</span>;
  const { data } = asked;
  if (parts.some(({ key }) => !data[key].shown && data[key].reason === 'bySubtraction'))
    return <span className="text-ink-3">Too few moved for a number.</span>;
  return (
    <span className="whitespace-nowrap text-ink-2">
      {parts.map(({ key, word }, index) => (
        <span key={key}>
          {index > 0 && ' · '}
          <b className="font-medium text-ink">{figure(data[key])}</b> {word}
        </span>
      ))}
    </span>
  );
}
