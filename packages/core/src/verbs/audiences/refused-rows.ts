import { z } from 'zod';
import { isOfMarket } from '../../privacy/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** Of other organisations' exhibitors so many rows at a time are told: when a single one was refused, or mended, is theirs. */
const market = 10;

/** How many rows of the exhibitors in scope were refused and not mended yet: each could change any figure. */
export const refusedRows = defineVerb({
  name: 'audiences.refusedRows',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:count',
  summary: 'How many refused rows could change a figure.',
  input: z.object({}),
  output: z.object({
    rows: z.number().int(),
    /** False where it is rounded up, to tens. */
    exact: z.boolean(),
  }),
  async run({ actor, ports, scope }) {
    const rows = await ports.metadata.deadLetters.rowsOf(scope.exhibitors);
    const exact = !isOfMarket(actor);
    return { output: { rows: exact ? rows : Math.ceil(rows / market) * market, exact }, audit: null };
  },
});
