import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { filmFindingKinds, filmFindingsOf } from './film-findings.ts';

const mostShown = 200;

/** Films of which no visit is on record, each with why, and how many there are of each kind. */
export const filmDiagnostics = defineVerb({
  name: 'exhibitors.filmDiagnostics',
  kind: 'query',
  scope: 'platform',
  permission: 'exhibitors:read',
  summary: 'Films that nobody is on record of having seen, and why.',
  input: z.object({}),
  output: z.object({
    films: z.number().int(),
    counts: z.array(z.object({ kind: z.enum(filmFindingKinds), count: z.number().int() })),
    findings: z.array(
      z.object({ kind: z.enum(filmFindingKinds), film: z.string(), title: z.string(), says: z.string(), helps: z.string() }),
    ),
  }),
  async run({ ports, scope }) {
    const { films, filmMatches } = await ports.metadata.catalogue.snapshot();
    const seen = new Set((await ports.audience.values({ scope, field: 'film', upTo: 1 })).map(({ value }) => value));
    const today = new Date(ports.clock.now()).toISOString().slice(0, 10);
    const found = filmFindingsOf({ films, filmMatches, seen, today });
    const counts = filmFindingKinds.flatMap((kind) => {
      const count = found.filter((finding) => finding.kind === kind).length;
      return count > 0 ? [{ kind, count }] : [];
    });
    return { output: { films: films.length, counts, findings: found.slice(0, mostShown).map((one) => ({ ...one })) }, audit: null };
  },
});
