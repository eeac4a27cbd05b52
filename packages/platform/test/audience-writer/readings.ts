import { z } from 'zod';

const Daypart = z.enum(['morning', 'matinee', 'evening', 'late']);
const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

export const daypart = (value: unknown) => Daypart.parse(value);
export const weekday = (value: unknown) => Weekday.parse(value);
