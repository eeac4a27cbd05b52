'use client';
import { Deferred } from '@marquee/ui/deferred';
import { isPassing } from '../../lib/problem.ts';
import { usePerson } from '../person/index.ts';
import { scopeText } from './scope-text.ts';
import type { LivePreview } from './server/use-preview.ts';

const loadProfile = () => import('../profile/index.ts').then((loaded) => ({ default: loaded.ProfilePanel }));

interface BuilderProfileProps {
  readonly live: LivePreview;
  readonly asOf: string | undefined;
  readonly name: string;
  /** Which version the profile is of, in words. */
  readonly version: string;
}

/** Who the counted moviegoers are. The profile is of what was last counted, not of what is being typed. */
export function BuilderProfile({ live, asOf, name, version }: BuilderProfileProps) {
  const { exhibitors, pooled } = usePerson();
  if (live.pruned === null) return <p className="border-line border-t px-(--pad) py-5 text-ink-2">No profile until the error is mended.</p>;
  // What is down comes back by itself; what was refused does not.
  if (live.problem !== null && !isPassing(live.problem))
    return <p className="border-line border-t px-(--pad) py-5 text-ink-2">No profile of what cannot be counted.</p>;
  const query = {
    definition: live.of?.pruned?.definition ?? null,
    asOf,
    counting: live.stale,
    audience: live.preview?.audience,
    subject: { name, version, scope: scopeText(exhibitors.length + pooled) },
  };
  return <Deferred load={loadProfile} loading={<div className="min-h-96 border-line border-t" />} with={{ query }} />;
}
