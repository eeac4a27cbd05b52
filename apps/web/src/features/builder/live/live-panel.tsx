'use client';
import { Button } from '@marquee/ui/button';
import { percent } from '@marquee/ui/lib/percent';
import { Notice } from '@marquee/ui/notice';
import { Progress } from '@marquee/ui/progress';
import { Term } from '@marquee/ui/term';
import { figure, figureInWords } from '../../../lib/format.ts';
import { isBudgetSpent, isFinal, type Problem } from '../../../lib/problem.ts';
import { useLasting } from '../../../lib/use-debounced.ts';
import type { Moved } from '../server/use-moved.ts';
import type { LivePreview, Preview } from '../server/use-preview.ts';
import { type Helps, HelpsNote } from './helps-note.tsx';
import { MovedLine } from './moved-line.tsx';
import { Reachable } from './reachable.tsx';
import { Waterfall, type WaterfallStep } from './waterfall.tsx';

interface LivePanelProps {
  readonly live: LivePreview;
  /** "the unfinished row and the row with an error"; null when every row is counted. */
  readonly without: string | null;
  /** "1 row is left out: too few to count on their own." */
  readonly tooSmall: string | null;
  /** Why nothing can be counted at all. */
  readonly blocked: string | null;
  /** Whom the draft gained and lost against the version that it began with. */
  readonly moved: Moved | null;
  readonly steps: readonly WaterfallStep[];
  /** Of an audience too small to be shown: the row whose removal helps most. */
  readonly helps: Helps | null;
}

/** How many, who can be reached, what narrows it. The old numbers stay, dimmed, until the new ones land. */
export function LivePanel({ live, without, tooSmall, blocked, moved, steps, helps }: LivePanelProps) {
  const { preview, stale } = live;
  const counting = stale && blocked === null && live.problem === null;
  const slow = useLasting(counting && !live.lost, 400);
  return (
    <aside aria-label="Count" data-tour="count" data-stale={stale || undefined} className="builder-side">
      <div className="builder-stay">
        <div className="builder-hero">
          <p className="flex items-baseline justify-between font-medium text-ink-2">
            <span>Audience</span>
            <span className="font-normal text-ink-3">
              {blocked !== null || live.problem !== null
                ? 'not counted'
                : preview === undefined || counting
                  ? 'counting'
                  : `counted in ${(preview.tookMs / 1000).toFixed(2)} s`}
            </span>
          </p>
          <div role="status" aria-label="moviegoers" aria-atomic="true" aria-busy={counting} className={stale ? 'text-ink-3' : ''}>
            <p className="builder-big">{preview ? figure(preview.audience) : '–'}</p>
            <p className={stale ? 'text-ink-3' : 'text-ink-2'}>
              {preview ? <Share preview={preview} /> : withoutNumber(blocked, live.problem)}
            </p>
          </div>
          <div className="builder-progress">{slow && <Progress label="Counting" value={null} />}</div>
          {preview && !preview.audience.shown && (
            <Notice kind="info" className="mt-2">
              Fewer than {preview.audience.below} moviegoers are not shown as a number. Widen a condition to see one.
            </Notice>
          )}
          {helps !== null && (
            <div role="status" className="mt-1">
              <HelpsNote helps={helps} />
            </div>
          )}
          {without !== null && (
            <Notice kind="unfinished" className="mt-2">
              Without {without}
            </Notice>
          )}
          {tooSmall !== null && preview && (
            <Notice kind="info" className="mt-2">
              {tooSmall}
            </Notice>
          )}
          {live.lost && (
            <Notice kind="warn" className="mt-2">
              Connection lost. The number is from before; it is asked for again until an answer comes.
            </Notice>
          )}
          {blocked !== null && (
            <Notice kind="bad" className="mt-2">
              {blocked}
            </Notice>
          )}
          {live.problem !== null && (
            <div role="alert" className="mt-2 grid justify-items-start gap-2">
              <Notice kind={isBudgetSpent(live.problem) ? 'warn' : 'bad'}>
                {live.problem.title}. {live.problem.message}
                {live.problem.errorId !== undefined && !isFinal(live.problem) && (
                  <span className="block text-ink-3">Id {live.problem.errorId}</span>
                )}
              </Notice>
              {!isFinal(live.problem) && (
                <Button size="sm" onClick={live.retry}>
                  Try again
                </Button>
              )}
            </div>
          )}
          {moved !== null && preview && <MovedLine moved={moved} />}
          {preview?.advice.map((advice) =>
            // The row shows it, with its remedy.
            advice.code === 'another_visit' ? null : (
              <Notice key={`${advice.code} ${advice.path}`} kind="info" className="mt-1">
                {advice.message}
              </Notice>
            ),
          )}
        </div>
        {preview && (
          <>
            <Reachable preview={preview} />
            <Waterfall steps={steps} inScope={preview.inScope} />
          </>
        )}
      </div>
    </aside>
  );
}

function withoutNumber(blocked: string | null, problem: Problem | null): string {
  if (blocked !== null) return 'No number until the error is mended';
  if (problem === null) return 'Counting moviegoers';
  return isBudgetSpent(problem) ? 'No number today' : 'No number';
}

function Share({ preview }: { readonly preview: Preview }) {
  const { audience, inScope, percentOfScope } = preview;
  const definition = 'Moviegoers of the exhibitors that your organisation may count';
  // A bound is not a number of moviegoers: it is written in words, with what it bounds.
  if (percentOfScope === null)
    return (
      <>
        {audience.shown ? 'moviegoers' : figureInWords(audience)} of{' '}
        <Term definition={definition}>{figure(inScope)} moviegoers in scope</Term>
      </>
    );
  return (
    <>
      moviegoers, {percent(percentOfScope)} of <Term definition={definition}>{figure(inScope)} in scope</Term>
    </>
  );
}
