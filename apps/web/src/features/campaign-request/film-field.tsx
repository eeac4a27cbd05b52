'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { SearchBox } from '@marquee/ui/search-box';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { day } from '../../lib/format.ts';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { useDebounced } from '../../lib/use-debounced.ts';
import { Issue } from './issue.tsx';
import type { PartProps } from './types.ts';

export interface FilmName {
  readonly id: string;
  readonly title: string;
  readonly releaseDate: string | null;
}

interface Props extends PartProps {
  readonly film: FilmName | null;
  readonly onFilm: (film: FilmName) => void;
}

/** The film that a campaign is for. */
export function FilmField({ issues, film, onFilm }: Props) {
  const [searching, setSearching] = useState(false);
  return (
    <div className="grid gap-1">
      <p className="font-medium">Film</p>
      <p className="flex flex-wrap items-center gap-3">
        {film && (
          <span>
            {film.title}
            <span className="ml-2 text-ink-2">{film.releaseDate === null ? 'no release date' : `released ${day(film.releaseDate)}`}</span>
          </span>
        )}
        <Button onClick={() => setSearching(true)}>{film ? 'Choose another film' : 'Choose a film'}</Button>
      </p>
      <Issue issues={issues} path="/film" />
      {searching && (
        <FindFilm
          onClose={() => setSearching(false)}
          onFound={(found) => {
            setSearching(false);
            onFilm(found);
          }}
        />
      )}
    </div>
  );
}

function FindFilm({ onFound, onClose }: { readonly onFound: (film: FilmName) => void; readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const asked = useDebounced(text, 150);
  const found = useQuery(apiQuery('catalogue.search', { lookup: 'films', text: asked, limit: 8 }, { placeholderData: keepPreviousData }));
  const films = found.data?.options ?? [];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Choose a film"
        description="The one that the campaign is for."
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
          {films.map(({ value, label, detail }) => (
            <li key={value} className="flex items-center gap-3 border-line-soft border-b py-1.5">
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{label}</span>
                <span className="block text-ink-3 text-small">{detail === null ? 'no release date' : day(detail)}</span>
              </span>
              <Button size="sm" aria-label={`Choose ${label}`} onClick={() => onFound({ id: value, title: label, releaseDate: detail })}>
                Choose
              </Button>
            </li>
          ))}
          {found.data && films.length === 0 && <li className="text-ink-2">No film is called that.</li>}
        </ul>
      </DialogContent>
    </Dialog>
  );
}
