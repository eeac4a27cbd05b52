'use client';
import { Button } from '@marquee/ui/button';
import { Input } from '@marquee/ui/input';
import { Notice } from '@marquee/ui/notice';
import { useQuery } from '@tanstack/react-query';
import { Ban, CircleCheck, Lock } from 'lucide-react';
import { useId, useState } from 'react';
import { problemOf } from '../../../lib/problem.ts';
import { apiQuery, type Outputs } from '../../../lib/trpc.tsx';
import { usePerson } from '../../person/index.ts';
import type { Json } from '../draft/json.ts';
import { dayText } from '../values/phrases.ts';
import { measuredText } from './measured-text.ts';

type Why = Outputs['audiences']['why'];

export interface WhyTabProps {
  readonly allowed: boolean;
  /** What can be counted of the draft; null is everyone. */
  readonly definition: Json | null;
  /** False where the definition as a whole is wrong. */
  readonly countable: boolean;
  readonly asOf: string | undefined;
}

/** Whether one pseudonymous moviegoer matches, condition by condition. For administrators and for support. */
export default function WhyTab({ allowed, definition, countable, asOf }: WhyTabProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [moviegoer, setMoviegoer] = useState<string | null>(null);
  const why = useQuery(
    apiQuery(
      'audiences.why',
      { moviegoer: moviegoer ?? '', definition, ...(asOf === undefined ? {} : { asOf }) },
      { enabled: allowed && moviegoer !== null && definition !== null, retry: false },
    ),
  );
  if (!allowed) {
    return (
      <div className="flex max-w-[62ch] gap-3">
        <Lock aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-3" />
        <div>
          <p>
            <b>Why is for administrators and support.</b> It shows the visits of one pseudonymous moviegoer, which nobody else sees.
          </p>
          <p className="mt-1 text-ink-3">If a count looks wrong, send an administrator the link to this segment and the as-of date.</p>
        </div>
      </div>
    );
  }
  return (
    <>
      <form
        className="flex flex-wrap items-center gap-x-3 gap-y-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') setMoviegoer(typed.trim());
        }}
      >
        <label htmlFor={id}>Moviegoer</label>
        <Input
          id={id}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          placeholder="Pseudonymous id"
          className="w-72 font-mono"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" busy={why.isFetching}>
          Look up
        </Button>
        {why.data && <Verdict matched={why.data.matched} />}
        <span className="text-ink-3">Each look-up is in the audit log.</span>
      </form>
      {definition === null && (
        <p className="mt-3 text-ink-2">
          {countable
            ? 'Add a condition first: everyone matches a definition without one.'
            : 'Mend the definition first: nobody can say whom it means.'}
        </p>
      )}
      {why.isError && (
        <Notice kind="bad" className="mt-3">
          {problemOf(why.error).message}
        </Notice>
      )}
      {why.data && (
        <>
          <p className="mt-3 text-ink-2">
            {[
              why.data.moviegoer.gender,
              why.data.moviegoer.age === null ? null : `aged ${why.data.moviegoer.age}`,
              why.data.moviegoer.region,
              why.data.moviegoer.exhibitor,
            ]
              .filter(Boolean)
              .join(', ')}
            ; {why.data.moviegoer.visits} visits on record.
          </p>
          <ul aria-label="Condition by condition" className="builder-trace">
            <Trace node={why.data.root} why={why.data} level={0} />
          </ul>
        </>
      )}
    </>
  );
}

function Verdict({ matched }: { readonly matched: boolean }) {
  return matched ? (
    <span className="inline-flex items-center gap-1 font-medium text-good">
      <CircleCheck aria-hidden="true" className="size-4" /> Matches
    </span>
  ) : (
    <span className="inline-flex items-center gap-1 font-medium text-bad">
      <Ban aria-hidden="true" className="size-4" /> Does not match
    </span>
  );
}

function Trace({ node, why, level }: { readonly node: Why['root']; readonly why: Why; readonly level: number }) {
  const { currency } = usePerson();
  const visits = why.visits.filter((visit) => node.visits.includes(visit.position));
  return (
    <>
      <li style={{ paddingLeft: `${level * 20}px` }}>
        <span className={`inline-flex items-center gap-1 ${node.matched ? 'text-good' : 'text-bad'}`}>
          {node.matched ? <CircleCheck aria-hidden="true" className="size-4" /> : <Ban aria-hidden="true" className="size-4" />}{' '}
          {node.matched ? 'yes' : 'no'}
        </span>
        <span>{node.sentence}</span>
        <span className="text-ink-3">
          {node.held ?? measuredText(node, currency)}
          {visits.length > 0 &&
            `: ${visits
              .slice(0, 6)
              .map((visit) => `${dayText(visit.businessDay)} ${visit.film ?? 'film not matched'}`)
              .join(' · ')}`}
          {visits.length > 6 && ` and ${visits.length - 6} more`}
        </span>
      </li>
      {node.children.map((child) => (
        <Trace key={`${child.pointer} ${child.sentence}`} node={child} why={why} level={level + 1} />
      ))}
    </>
  );
}
