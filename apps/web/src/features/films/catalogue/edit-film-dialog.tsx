'use client';
import { useMutation } from '@tanstack/react-query';
import { apiMutation } from '../../../lib/trpc.tsx';
import { FilmDialog } from '../film-dialog.tsx';
import { detailsOfFilm, type Film } from '../film-form.ts';

interface Props {
  readonly film: Film;
  readonly onSaved: (said: string) => void;
  readonly onClose: () => void;
}

/** Corrects a film, unless somebody else has meanwhile. */
export function EditFilmDialog({ film, onSaved, onClose }: Props) {
  const before = detailsOfFilm(film);
  const edit = useMutation(apiMutation('films.edit', { onSuccess: ({ title }) => onSaved(`${title} is corrected`) }));
  return (
    <FilmDialog
      title={`Edit ${film.title}`}
      description="Everybody who saw it is enriched again, which takes a moment."
      action="Save"
      film={before}
      busy={edit.isPending}
      error={edit.error}
      onSave={(details) => edit.mutate({ film: film.id, details, before })}
      onClose={onClose}
    />
  );
}
