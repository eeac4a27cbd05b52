import { Button } from '@marquee/ui/button';
import { Progress } from '@marquee/ui/progress';
import { Status } from '@marquee/ui/status';
import { type HeadCell, TableHead } from '@marquee/ui/table-head';
import { moment, number } from '../../../lib/format.ts';
import { Link } from '../../../lib/link.tsx';
import { lettersAddress } from '../reason-table.tsx';
import { farWords, howWords, type Run, stateWords, took } from './words.ts';

const columns: readonly (string | HeadCell)[] = [
  'When',
  'How',
  { label: 'Rows', figures: true },
  { label: 'Members', figures: true, className: 'max-desk:hidden' },
  { label: 'Transactions', figures: true, className: 'max-desk:hidden' },
  'Dead letters',
  { label: 'Took', figures: true, className: 'max-tablet:hidden' },
  'State',
];
/** Reasons of one run that are listed at once; the others are folded. */
const mostReasons = 3;
const note = 'block text-ink-2 text-small';

interface Props {
  readonly runs: readonly Run[];
  readonly exhibitor: string;
  readonly cancelling: boolean;
  readonly onCancel: (run: Run) => void;
}

/** The runs, a row each: what came, what of it was refused, and how it ended. */
export function RunTable({ runs, exhibitor, cancelling, onCancel }: Props) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full">
        <caption className="sr-only">Runs</caption>
        <TableHead columns={columns} />
        <tbody>
          {runs.map((run) => (
            <tr
              key={run.job}
              className="hover:bg-hover [&>*]:align-top [&>*]:border-line-soft [&>*]:border-b [&>*]:py-2 [&>*]:pr-3 [&>*]:last:pr-0"
            >
              <td className="whitespace-nowrap">{moment(run.startedAt)}</td>
              <th scope="row" className="max-w-80 text-left font-normal">
                {howWords(run)}
                {run.file !== null && <span className={`${note} break-all font-mono`}>{run.file}</span>}
              </th>
              <td className="text-right">{number(run.rows)}</td>
              <td className="text-right max-desk:hidden">{number(run.members)}</td>
              <td className="text-right max-desk:hidden">{number(run.transactions)}</td>
              <td>
                <Refused deadLetters={run.deadLetters} exhibitor={exhibitor} />
              </td>
              <td className="whitespace-nowrap text-right max-tablet:hidden">{run.seconds === null ? '–' : took(run.seconds)}</td>
              <td className="pr-0!">
                {run.underWay ? (
                  <UnderWay run={run} underWay={run.underWay} cancelling={cancelling} onCancel={() => onCancel(run)} />
                ) : (
                  <Ended run={run} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Refused({ deadLetters, exhibitor }: { readonly deadLetters: Run['deadLetters']; readonly exhibitor: string }) {
  if (deadLetters.length === 0) return <span className="text-ink-3">none</span>;
  const [shown, others] = [deadLetters.slice(0, mostReasons), deadLetters.slice(mostReasons)];
  return (
    <>
      <Reasons deadLetters={shown} exhibitor={exhibitor} />
      {others.length > 0 && (
        <details>
          <summary className="min-h-6 cursor-pointer text-ink-2">
            {number(others.reduce((sum, { count }) => sum + count, 0))} of {others.length} other{' '}
            {others.length === 1 ? 'reason' : 'reasons'}
          </summary>
          <Reasons deadLetters={others} exhibitor={exhibitor} />
        </details>
      )}
    </>
  );
}

function Reasons({ deadLetters, exhibitor }: { readonly deadLetters: Run['deadLetters']; readonly exhibitor: string }) {
  return (
    <ul>
      {deadLetters.map(({ reason, count }) => (
        <li key={reason} className="whitespace-nowrap">
          {number(count)}{' '}
          <Link href={lettersAddress({ reason, exhibitor })} className="inline-block min-h-6 font-mono text-accent-ink text-small">
            {reason}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Ended({ run: { state, error, onRecord } }: { readonly run: Run }) {
  const { word, kind } = stateWords[state];
  return (
    <>
      <Status kind={kind}>{word}</Status>
      {state === 'failed' && error !== null && <span className={note}>{error}</span>}
      {onRecord && (
        <span className={note}>
          then {number(onRecord.moviegoers)} moviegoers and {number(onRecord.visits)} visits of all exhibitors
        </span>
      )}
    </>
  );
}

interface UnderWayProps {
  readonly run: Run;
  readonly underWay: NonNullable<Run['underWay']>;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
}

function UnderWay({ run, underWay, cancelling, onCancel }: UnderWayProps) {
  return (
    <div className="grid min-w-48 gap-1.5">
      <Progress label={`The run of ${moment(run.startedAt)}`} value={underWay.phase === 'reading' ? underWay.part : null} />
      <span className={note}>{farWords(underWay)}</span>
      <span>
        <Button size="sm" busy={cancelling} onClick={onCancel}>
          Cancel
        </Button>
      </span>
    </div>
  );
}
