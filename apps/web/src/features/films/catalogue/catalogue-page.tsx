'use client';
import { Button } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { SearchBox } from '@marquee/ui/search-box';
import { Skeleton } from '@marquee/ui/skeleton';
import { toast } from '@marquee/ui/toaster';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from '../../../lib/link.tsx';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation, apiQuery, type Outputs } from '../../../lib/trpc.tsx';
import { useDebounced } from '../../../lib/use-debounced.ts';
import { Page, PageTitle } from '../../shell/index.ts';
import { FilmDialog } from '../film-dialog.tsx';
import type { Film } from '../film-form.ts';
import { EditFilmDialog } from './edit-film-dialog.tsx';
import { FilmTable } from './film-table.tsx';
import { MergeDialog } from './merge-dialog.tsx';

type Place = Outputs['films']['list']['next'];
type Opened = { readonly what: 'add' } | { readonly what: 'edit' | 'merge'; readonly film: Film };

/** The common catalogue of films: found, added, corrected and merged. */
export function CataloguePage({ search }: { readonly search: string }) {
  const cache = useQueryClient();
  const [text, setText] = useState(search);
  const [place, setPlace] = useState<{ readonly of: string; readonly after: Place }>({ of: search, after: null });
  const [opened, setOpened] = useState<Opened | null>(null);
  const asked = useDebounced(text, 150);
  // Another search starts at its first page.
  const after = place.of === asked ? place.after : null;
  const found = useQuery(apiQuery('films.list', { text: asked, ...(after ? { after } : {}) }, { placeholderData: keepPreviousData }));
  const close = () => setOpened(null);
  const saved = async (title: string) => {
    close();
    toast.success(title);
    await cache.invalidateQueries({ queryKey: ['films'] });
    await cache.invalidateQueries({ queryKey: ['filmMatches'] });
  };
  const add = useMutation(apiMutation('films.add', { onSuccess: (film) => saved(`${film.title} is in the catalogue`) }));
  const searchFor = (next: string) => {
    setText(next);
    window.history.replaceState(null, '', next === '' ? '/film-catalogue' : `/film-catalogue?q=${encodeURIComponent(next)}`);
  };
  return (
    <Page crumbs={[{ label: 'Films' }]}>
      <PageTitle
        title="Films"
        meta={<span>the common catalogue; a correction reaches every visit to the film</span>}
        actions={
          <Button
            variant="primary"
            icon={<Plus aria-hidden="true" />}
            onClick={() => {
              add.reset();
              setOpened({ what: 'add' });
            }}
          >
            Add a film
          </Button>
        }
      />
      <div className="flex flex-wrap items-center gap-2 px-(--pad) pb-4">
        <SearchBox label="Search by title" placeholder="Search by title" value={text} onValueChange={searchFor} maxLength={200} />
        <Link href="/film-matching" className="ml-auto py-1">
          Film codes to match
        </Link>
      </div>
      <div className="px-(--pad) pb-10">
        {found.isPending ? (
          <div role="status" aria-label="Loading the films">
            <Skeleton className="h-64 w-full" />
          </div>
        ) : found.isError ? (
          <ErrorState
            title="The films could not be loaded"
            errorId={problemOf(found.error).errorId}
            className="px-0"
            actions={<Button onClick={() => void found.refetch()}>Try again</Button>}
          >
            {problemOf(found.error).message}
          </ErrorState>
        ) : found.data.films.length === 0 ? (
          <EmptyState title={asked === '' ? 'No film yet' : 'No film is called that'} className="px-0">
            {asked === ''
              ? 'Films come with the catalogue of an import, or are added here.'
              : 'Search for another part of the title, or add the film.'}
          </EmptyState>
        ) : (
          <FilmTable
            films={found.data.films}
            busy={found.isFetching}
            onEdit={(film) => setOpened({ what: 'edit', film })}
            onMerge={(film) => setOpened({ what: 'merge', film })}
          />
        )}
        <div className="flex gap-2 pt-3">
          {after !== null && <Button onClick={() => setPlace({ of: asked, after: null })}>First page</Button>}
          {found.data?.next != null && <Button onClick={() => setPlace({ of: asked, after: found.data?.next ?? null })}>Next page</Button>}
        </div>
      </div>
      {opened?.what === 'add' && (
        <FilmDialog
          title="Add a film"
          description="It is in the catalogue at once; visits have it as soon as an exhibitor’s film code is matched to it."
          action="Add"
          film={{}}
          busy={add.isPending}
          error={add.error}
          onSave={(details) => add.mutate(details)}
          onClose={close}
        />
      )}
      {opened?.what === 'edit' && <EditFilmDialog film={opened.film} onSaved={saved} onClose={close} />}
      {opened?.what === 'merge' && <MergeDialog film={opened.film} onMerged={saved} onClose={close} />}
    </Page>
  );
}
