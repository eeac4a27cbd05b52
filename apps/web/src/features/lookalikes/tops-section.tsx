'use client';
import { buttonClass } from '@marquee/ui/button';
import { Blend } from 'lucide-react';
import { useState } from 'react';
import { builderPath } from '../../lib/draft-address.ts';
import { figure } from '../../lib/format.ts';
import { Link } from '../../lib/link.tsx';
import type { Outputs } from '../../lib/trpc.tsx';
import { Definition } from '../profile/index.ts';
import { audienceAt, tierAudience } from './definitions.ts';

export type Model = Outputs['lookalikes']['show'];

const tierNames = { mostLikely: 'Most likely', likely: 'Likely', lessLikely: 'Less likely' } as const;

/** The tiers, and any share of the scope from 1 to 30 percent with its size. */
export function TopsSection({ model }: { readonly model: Model }) {
  const [top, setTop] = useState(10);
  const chosen = model.tops[top - 1];
  const already = model.source.kind === 'films' ? 'Already saw one of them' : 'Already in the segment';
  return (
    <section aria-label="Top shares" className="px-(--pad) pb-6">
      <ul className="grid gap-4 border-line border-y py-4 tablet:grid-cols-3">
        {model.tiers.map(({ name, from, to, moviegoers }) => (
          <li key={name}>
            <h2 className="font-semibold">{tierNames[name]}</h2>
            <p className="text-ink-2">{from === 0 ? `the first ${to}% of the scope` : `from ${from}% to ${to}%`}</p>
            <p className="mt-1">
              <b className="font-semibold">{figure(moviegoers)}</b> moviegoers
            </p>
            <Link href={builderPath(tierAudience(model.id, from, to))} className="text-accent-ink underline">
              New segment of this tier
            </Link>
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap items-end gap-6">
        <label className="grid gap-1">
          <span>
            The <b>{top}%</b> most like it
          </span>
          <input
            type="range"
            min={1}
            max={30}
            value={top}
            aria-valuetext={`${top} percent of the scope`}
            onChange={(event) => setTop(Number(event.target.value))}
            className="w-72 max-w-full accent-(--accent-fill)"
          />
        </label>
        {chosen && (
          <dl className="flex gap-6" aria-live="polite">
            <div>
              <dt className="text-ink-3 text-small">
                <Definition of="lookalikeTop">Moviegoers</Definition>
              </dt>
              <dd className="font-semibold">{figure(chosen.moviegoers)}</dd>
            </div>
            <div>
              <dt className="text-ink-3 text-small">
                <Definition of="lookalikeAlready">{already}</Definition>
              </dt>
              <dd className="font-semibold">{figure(chosen.already)}</dd>
            </div>
          </dl>
        )}
        <Link href={builderPath(audienceAt(model.id, top))} className={buttonClass({ variant: 'primary' })}>
          <Blend aria-hidden="true" />
          New segment
        </Link>
      </div>
    </section>
  );
}
