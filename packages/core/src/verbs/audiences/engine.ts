import { z } from 'zod';

/** What answers: `duckdb` is the store of the profile, `memory` evaluates the language's own meaning for every moviegoer. */
export const Engine = z.enum(['memory', 'duckdb']).default('duckdb');
export type Engine = z.infer<typeof Engine>;
