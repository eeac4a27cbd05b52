import { Button } from '@marquee/ui/button';
import { Notice } from '@marquee/ui/notice';
import { Progress } from '@marquee/ui/progress';
import { moment, number } from '../../../lib/format.ts';
import type { Outputs } from '../../../lib/trpc.tsx';

type Job = NonNullable<Outputs['imports']['latest']['job']>;

/** The newest import: how far it has got, or what came of it. */
export function ImportState({
  job,
  onCancel,
  cancelling,
}: {
  readonly job: Job;
  readonly onCancel: () => void;
  readonly cancelling: boolean;
}) {
  if (job.state !== 'running') return <Ended job={job} />;
  const part = job.bytesTotal > 0 ? Math.min(1, job.bytesRead / job.bytesTotal) : null;
  return (
    <div className="mt-3 grid max-w-xl gap-1.5">
      <Progress label="The import" value={job.phase === 'reading' ? part : null} />
      <p className="flex flex-wrap items-center gap-3">
        <span>
          {job.phase === 'folding' ? 'Rows become visits' : 'Reading'}: {number(job.rows)} rows, {number(job.rowsPerSecond)} a second
          {job.secondsLeft !== null && `, about ${number(job.secondsLeft)} s left`}
        </span>
        <Button size="sm" busy={cancelling} onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </div>
  );
}

function Ended({ job: { state, summary, error, endedAt, rows } }: { readonly job: Job }) {
  const when = endedAt === null ? '' : `, ${moment(endedAt)}`;
  if (state === 'failed')
    return (
      <Notice kind="bad" className="mt-3">
        The last import failed{when}: {error}
      </Notice>
    );
  if (state === 'cancelled' || summary === null)
    return (
      <p className="mt-3 text-ink-2">
        The last import was cancelled{when}; its {number(rows)} rows until then stay.
      </p>
    );
  const refused = summary.deadLetters.reduce((sum, { count }) => sum + count, 0);
  return (
    <p role="status" className="mt-3 text-ink-2">
      The last import{when}: {number(summary.members)} members, {number(summary.transactions)} transactions, {number(refused)} dead letters,
      at {number(summary.rowsPerSecond)} rows a second.
    </p>
  );
}
