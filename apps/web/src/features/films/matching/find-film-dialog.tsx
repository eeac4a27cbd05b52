'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { SearchBox } from '@marquee/ui/search-box';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { day } from '../../../lib/format.ts';
import { problemOf } from '../../../lib/problem.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { useDebounced } from '../../../lib/use-debounced.ts';
import type { FilmName } from './words.ts';

interface Props {
  readonly title: string;
  readonly description: string;
  readonly onFound: (film: FilmName) => void;
  readonly onClose: () => void;
}

/** Finds a film of the catalogue by its title. */
export function FindFilmDialog({ title, description, onFound, onClose }: Props) {
  const [text, setText] = useState('');
  const asked = useDebounced(text, 150);
  const found = useQuery(apiQuery('films.list', { text: asked, limit: 8 }, { placeholderData: keepPreviousData }));
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={title}
        description={description}
        footer={
          <DialogClose asChild>
            <Button>Cancel</Button>
          </DialogClose>
        }
      >
        <SearchBox label="Title" placeholder="Search by title" className="w-full" value={text} onValueChange={setText} maxLength={200} />
        {found.isError && (
          <p role="alert" className="mt-2 text-bad">
            {problemOf(found.error).message}
          </p>
        )}
        <ul aria-label="Films" aria-busy={found.isFetching} className="mt-3 min-h-64">
          {(found.data?.films ?? []).map((film) => (
            <li key={film.id} className="flex items-center gap-3 border-line-soft border-b py-1.5">
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{film.title}</span>
                <span className="block text-ink-3 text-small">
                  {[film.releaseDate === null ? 'no release date' : day(film.releaseDate), film.distributor].filter(Boolean).join(', ')}
                </span>
              </span>
              <Button size="sm" aria-label={`Choose ${film.title}`} onClick={() => onFound(film)}>
                Choose
              </Button>
            </li>
          ))}
          {found.data?.films.length === 0 && <li className="text-ink-2">No film is called that.</li>}
        </ul>
      </DialogContent>
    </Dialog>
  );
}
