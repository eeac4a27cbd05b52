'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiMutation } from '../../../lib/trpc.tsx';
import { FilmDialog } from '../film-dialog.tsx';
import { type Code, type FilmName, titleOf } from './words.ts';

interface Props {
  readonly code: Code;
  readonly onMatched: (film: FilmName) => void;
  readonly onClose: () => void;
}

/** Adds a film made from what an exhibitor sells, and matches the code to it. */
export function NewFilmDialog({ code, onMatched, onClose }: Props) {
  const cache = useQueryClient();
  const add = useMutation(
    apiMutation('filmMatches.acceptNew', {
      onSuccess: async ({ film }) => {
        await cache.invalidateQueries({ queryKey: ['films'] });
        onMatched(film);
      },
    }),
  );
  return (
    <FilmDialog
      title="New film"
      description={`It is added to the catalogue, and ${code.exhibitor.name}’s ${code.filmCode} is matched to it.`}
      action="Add and match"
      film={code.titles.length === 0 ? {} : { title: titleOf(code) }}
      busy={add.isPending}
      error={add.error}
      onSave={(details) => add.mutate({ exhibitor: code.exhibitor.id, filmCode: code.filmCode, details })}
      onClose={onClose}
    />
  );
}
