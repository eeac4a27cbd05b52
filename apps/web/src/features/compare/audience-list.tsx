'use client';
import { SeriesMark } from '@marquee/ui/charts/series';
import { IconButton } from '@marquee/ui/icon-button';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { addressed, type Compared, mostCompared } from '../../lib/compare-address.ts';
import { builderPath } from '../../lib/draft-address.ts';
import { figure } from '../../lib/format.ts';
import { Link } from '../../lib/link.tsx';
import { AddAudience } from './add-audience.tsx';
import type { Comparison } from './types.ts';
import { letters } from './words.ts';

interface Props {
  readonly audiences: readonly Compared[];
  /** By place, as they are called and how many they have, where that is known. */
  readonly known: Comparison['audiences'] | undefined;
  readonly onChange: (audiences: readonly Compared[]) => void;
}

/** The audiences that are compared: in which order, and which. The first is what the others are held against. */
export function AudienceList({ audiences, known, onChange }: Props) {
  const moved = (from: number, to: number) => {
    const next = [...audiences];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange(next);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-(--pad) pb-4">
      <ol aria-label="Audiences" className="flex flex-wrap gap-2">
        {audiences.map((one, at) => {
          const name = known?.[at]?.name ?? (one.kind === 'draft' ? 'Draft' : one.id);
          return (
            <li
              key={addressed(one)}
              className="flex min-h-9 max-w-full items-center gap-2 rounded-md border border-line bg-surface py-1 pr-1 pl-2.5"
            >
              <SeriesMark at={at} />
              <span className="grid min-w-0">
                <Link href={pathOf(one)} className="truncate font-medium leading-tight" title={name}>
                  {name}
                </Link>
                <span className="text-ink-3 text-small leading-tight">{detailOf(one, at, known)}</span>
              </span>
              <span className="flex print:hidden">
                <IconButton size="sm" label={`Move ${name} up`} disabled={at === 0} onClick={() => moved(at, at - 1)}>
                  <ArrowUp aria-hidden="true" className="-rotate-90" />
                </IconButton>
                <IconButton size="sm" label={`Move ${name} down`} disabled={at === audiences.length - 1} onClick={() => moved(at, at + 1)}>
                  <ArrowDown aria-hidden="true" className="-rotate-90" />
                </IconButton>
                <IconButton size="sm" label={`Remove ${name}`} onClick={() => onChange(audiences.filter((_, place) => place !== at))}>
                  <X aria-hidden="true" />
                </IconButton>
              </span>
            </li>
          );
        })}
      </ol>
      {audiences.length < mostCompared && (
        <span className="print:hidden">
          <AddAudience audiences={audiences} onAdd={(added) => onChange([...audiences, added])} />
        </span>
      )}
      <span className="sr-only">{`${letters[0]} is what the others are held against.`}</span>
    </div>
  );
}

function pathOf(one: Compared): string {
  if (one.kind === 'draft') return builderPath(one.definition);
  if (one.kind === 'film') return `/films/${encodeURIComponent(one.id)}`;
  return `/segments/${one.id}${one.version === undefined ? '' : `?version=${one.version}`}`;
}

const partWords = { all: 'saw the film', ahead: 'bought before its release', after: 'came after its opening weekend' } as const;

function detailOf(one: Compared, at: number, known: Props['known']): string {
  const size = known?.[at]?.size;
  const kind =
    one.kind === 'film'
      ? partWords[one.part ?? 'all']
      : one.kind === 'draft'
        ? 'not saved'
        : one.version === undefined
          ? 'latest'
          : `version ${one.version}`;
  return size === undefined ? kind : `${figure(size)} · ${kind}`;
}
