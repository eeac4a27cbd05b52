import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import type { Film, FilmCode } from '../../records/index.ts';

/** What names an exhibitor's own film record. A code is taken as it is written, to the last blank. */
export const FilmCodeOf = { exhibitor: GivenText, filmCode: z.string().min(1).max(191) };

/** A film as far as it takes to know it. */
export const FilmName = z.object({
  id: z.string(),
  title: z.string(),
  releaseDate: z.string().nullable(),
  distributor: z.string().nullable(),
});

/** What was decided of a code, by whose name. */
export const DecisionView = z.object({ kind: z.enum(['matched', 'rejected']), by: z.string(), at: z.string() });

/** A code that is matched now. */
export const MatchView = z.object({ exhibitor: z.string(), filmCode: z.string(), film: FilmName });

/** A film by what it is known by. */
export function filmName({ id, title, releaseDate, distributor }: Film): z.input<typeof FilmName> {
  return { id, title, releaseDate, distributor };
}

/** A code as the audit names it. */
export function codeText({ exhibitor, filmCode }: FilmCode): string {
  return `${exhibitor} ${filmCode}`;
}
