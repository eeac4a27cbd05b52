'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { SearchBox } from '@marquee/ui/search-box';
import { Segmented } from '@marquee/ui/segmented';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { addressed, type Compared } from '../../lib/compare-address.ts';
import { day } from '../../lib/format.ts';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { useDebounced } from '../../lib/use-debounced.ts';

const kinds = [
  { value: 'segment', label: 'Segments' },
  { value: 'film', label: 'Films' },
] as const;
type Kind = (typeof kinds)[number]['value'];

interface Choice {
  readonly audience: Compared;
  readonly label: string;
  readonly detail: string;
}
interface Props {
  /** Already compared. */
  readonly audiences: readonly Compared[];
  readonly onAdd: (audience: Compared) => void;
}

/** A button that opens a list of segments and films to add. */
export function AddAudience({ audiences, onAdd }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Plus aria-hidden="true" />} onClick={() => setOpen(true)}>
        Add an audience
      </Button>
      {open && (
        <Choosing
          audiences={audiences}
          onClose={() => setOpen(false)}
          onAdd={(audience) => {
            setOpen(false);
            onAdd(audience);
          }}
        />
      )}
    </>
  );
}

function Choosing({ audiences, onAdd, onClose }: Props & { readonly onClose: () => void }) {
  const [kind, setKind] = useState<Kind>('segment');
  const [text, setText] = useState('');
  const { choices, error, isFetching } = useChoices(kind, text);
  const compared = new Set(audiences.map(addressed));
  const left = choices?.filter(({ audience }) => !compared.has(addressed(audience)));
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Add an audience"
        description="A segment in its latest version, or whoever saw a film."
        footer={
          <DialogClose asChild>
            <Button>Cancel</Button>
          </DialogClose>
        }
      >
        <div className="flex flex-wrap items-center gap-3">
          <SearchBox
            label={kind === 'segment' ? 'Find a segment to compare' : 'Find a film to compare'}
            placeholder={kind === 'segment' ? 'Find by name' : 'Find by title'}
            className="min-w-52 flex-1"
            value={text}
            onValueChange={setText}
            maxLength={200}
          />
          <Segmented label="What to add" options={kinds} value={kind} onValueChange={setKind} />
        </div>
        {error !== null && (
          <p role="alert" className="mt-2 text-bad">
            {problemOf(error).message}
          </p>
        )}
        <ul aria-label={kind === 'segment' ? 'Segments' : 'Films'} aria-busy={isFetching} className="mt-3 min-h-72">
          {left?.map(({ audience, label, detail }) => (
            <li key={addressed(audience)} className="flex items-center gap-3 border-line-soft border-b py-1.5">
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{label}</span>
                <span className="block text-ink-3 text-small">{detail}</span>
              </span>
              <Button size="sm" aria-label={`Add ${label}`} onClick={() => onAdd(audience)}>
                Add
              </Button>
            </li>
          ))}
          {left?.length === 0 && (
            <li className="text-ink-2">
              {text === '' ? 'There is nothing more to add.' : `No other ${kind} is called that. Type fewer letters.`}
            </li>
          )}
        </ul>
      </DialogContent>
    </Dialog>
  );
}

const mostListed = 8;

function useChoices(kind: Kind, text: string) {
  const asked = useDebounced(text, 150);
  const segments = useQuery(apiQuery('segments.list', { archived: false }, { enabled: kind === 'segment' }));
  const films = useQuery(
    apiQuery(
      'catalogue.search',
      { lookup: 'films', text: asked, limit: mostListed },
      { enabled: kind === 'film', placeholderData: keepPreviousData },
    ),
  );
  const found = kind === 'segment' ? segments : films;
  const wanted = text.trim().toLowerCase();
  const choices: readonly Choice[] | undefined =
    kind === 'segment'
      ? segments.data?.segments
          .filter(({ name }) => name.toLowerCase().includes(wanted))
          .slice(0, mostListed)
          .map(({ id, name, latestVersion }) => ({
            audience: { kind: 'segment', id, version: latestVersion },
            label: name,
            detail: `version ${latestVersion}`,
          }))
      : films.data?.options.map(({ value, label, detail }) => ({
          audience: { kind: 'film', id: value },
          label,
          detail: detail === null ? 'no release date' : day(detail),
        }));
  return { choices, error: found.error, isFetching: found.isFetching };
}
