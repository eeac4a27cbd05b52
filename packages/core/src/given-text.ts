import { z } from 'zod';

/** A name or id as somebody gives it: the way accents were written, and spaces around it, are no part of it. */
export const GivenText = z.string().normalize('NFC').trim().min(1);

/** What something is called, as somebody gives it: something to see in one line, and nothing that changes how the rest is read. */
export function givenName(missing: string, longest = 120) {
  return z
    .string()
    .transform((name) => name.normalize('NFC').trim().replace(/\s+/g, ' '))
    .pipe(
      z
        .string()
        .regex(/[^\p{C}\p{M}\p{Z}]/u, missing)
        .regex(
          /^[^\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u,
          'A name has no control characters and turns no writing around.',
        )
        .max(longest, `A name has at most ${longest} characters.`),
    );
}

const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Z}\u2800]*$/u;

/** Whether a text has nothing to see: spaces, controls, marks of direction, joiners and fillers alone. */
export function showsNothing(text: string): boolean {
  return invisible.test(text);
}
