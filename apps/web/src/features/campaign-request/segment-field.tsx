'use client';
import { Button } from '@marquee/ui/button';
import { Select } from '@marquee/ui/select';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { day } from '../../lib/format.ts';
import { Link } from '../../lib/link.tsx';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation, apiQuery } from '../../lib/trpc.tsx';
import type { FilmName } from './film-field.tsx';
import { PartField } from './part-field.tsx';
import type { PartProps } from './types.ts';

/** Whom a campaign is for: a segment, and which version of it. */
export function SegmentField({ request, issues, onChange, film }: PartProps & { readonly film: FilmName | null }) {
  const cache = useQueryClient();
  const { segment } = request;
  const list = useQuery(apiQuery('segments.list', { archived: false }));
  const versions = useQuery(apiQuery('segments.versions', { id: segment?.id ?? '' }, { enabled: segment !== null }));
  const fit = useQuery(apiQuery('campaigns.bestFit', { film: film?.id ?? '', segment }, { enabled: film !== null, staleTime: 60_000 }));
  const segments = list.data?.segments ?? [];
  const chosen = segments.find(({ id }) => id === segment?.id);
  const create = useMutation(
    apiMutation('segments.create', {
      onSuccess: async ({ id, name }) => {
        await cache.invalidateQueries({ queryKey: ['segments'] });
        onChange({ segment: { id, version: 1 } });
        toast.success(`Saved as ${name}`);
      },
      onError: (error) => toast.error('Not saved', { description: problemOf(error).message }),
    }),
  );
  const options = [
    { value: '', label: segment === null ? 'Choose a segment' : '' },
    ...(segment !== null && !chosen ? [{ value: segment.id, label: segment.id }] : []),
    ...segments.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-start gap-4">
        <PartField
          label="Segment"
          issues={issues}
          path="/segment"
          hint="It is frozen with its audience when you submit."
          className="w-80 max-w-full"
        >
          {(control) => (
            <Select
              {...control}
              className="w-full"
              value={segment?.id ?? ''}
              options={options.filter(({ value }) => value !== '' || segment === null)}
              onValueChange={(id) => onChange({ segment: { id, version: segments.find((one) => one.id === id)?.latestVersion ?? 1 } })}
            />
          )}
        </PartField>
        {segment !== null && (
          <PartField label="Version" issues={[]} path="/segment/version" className="w-64">
            {(control) => (
              <Select
                {...control}
                className="w-full"
                value={String(segment.version)}
                options={(versions.data?.versions ?? []).map(({ version, createdAt, note }) => ({
                  value: String(version),
                  label: `${version}, ${day(createdAt.slice(0, 10))}${note === '' ? '' : `: ${note}`}`,
                }))}
                onValueChange={(version) => onChange({ segment: { id: segment.id, version: Number(version) } })}
              />
            )}
          </PartField>
        )}
      </div>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small">
        {segment !== null && <Link href={`/segments/${encodeURIComponent(segment.id)}`}>Look at the segment</Link>}
        {film && (
          <Button
            size="sm"
            busy={create.isPending}
            title={fit.data?.sentence}
            disabled={!fit.data}
            onClick={() => fit.data && create.mutate({ name: fit.data.name, definition: fit.data.definition, note: 'For a campaign' })}
          >
            {segment === null ? 'Save and use whom it suits and' : 'Save and use those of it'} who have not seen {film.title}
          </Button>
        )}
      </p>
    </div>
  );
}
