import { z } from 'zod';

/** A name or id as somebody gives it: the way accents were written, and spaces around it, are no part of it. */
export const GivenText = z.string().normalize('NFC').trim().min(1);

const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Z}\u2800]*$/u;

/** Whether a text has nothing to see: spaces, controls, marks of direction, joiners and fillers alone. */
export function showsNothing(text: string): boolean {
  return invisible.test(text);
}
