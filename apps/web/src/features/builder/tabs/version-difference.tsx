import type { Definition } from '@marquee/dsl';
import { skipToken, useQuery } from '@tanstack/react-query';
import { figure } from '../../../lib/format.ts';
import { isBudgetSpent, problemOf } from '../../../lib/problem.ts';
import { callApi, type Inputs, type Outputs } from '../../../lib/trpc-client.ts';

type Figures = Outputs['segments']['difference'];
type Question = Inputs['segments']['difference'];

const parts = [
  { key: 'gained', word: 'gained' },
  { key: 'lost', word: 'lost' },
  { key: 'kept', word: 'kept' },
] as const satisfies readonly { readonly key: keyof Figures; readonly word: string }[];

/** A version, or a definition that is not saved. */
export type Side = { readonly version: number } | { readonly definition: Definition };

interface VersionDifferenceProps {
  readonly segmentId: string;
  readonly of: Side;
  readonly against: Side;
  readonly asOf: string | undefined;
}

/** Whom one version gained, lost and kept against another, on the day the page is about. */
export function VersionDifference({ segmentId, of, against, asOf }: VersionDifferenceProps) {
  const question = questionOf(segmentId, of, against);
  const asked = useQuery({
    queryKey: ['segments', 'difference', question, asOf ?? null],
    queryFn:
      question === null
        ? skipToken
        : ({ signal }) => callApi('segments.difference', { ...question.input, ...(asOf === undefined ? {} : { asOf }) }, signal),
  });
  if (question === null) return <span className="text-ink-3">One and the same.</span>;
  if (asked.isError)
    return (
      <span className="text-ink-3">
        {isBudgetSpent(problemOf(asked.error)) ? 'No more figures of this today.' : 'Cannot be counted right now.'}
      </span>
    );
  if (asked.isPending) return <span className="text-ink-3">Counting …</span>;
  const { gained, lost, kept } = asked.data;
  const figures = question.turned ? { gained: lost, lost: gained, kept } : { gained, lost, kept };
  return (
    <span className="whitespace-nowrap text-ink-2">
      {parts.map(({ key, word }, index) => (
        <span key={key}>
          {index > 0 && ' · '}
          <b className="font-medium text-ink">{figure(figures[key])}</b> {word}
        </span>
      ))}
    </span>
  );
}

/** What is asked; `turned` where the answer is of the other way round. Null where there is nothing to ask: a draft against itself. */
function questionOf(id: string, of: Side, against: Side): { readonly input: Question; readonly turned: boolean } | null {
  if ('version' in against) return { input: { id, ...of, against: against.version }, turned: false };
  return 'version' in of ? { input: { id, ...against, against: of.version }, turned: true } : null;
}
