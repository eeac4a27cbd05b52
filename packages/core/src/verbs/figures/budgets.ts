import { z } from 'zod';
import { stopped } from '../../definitions/index.ts';
import type { FigureBudget } from '../../ports/index.ts';
import type { Publication } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

const Day = z.object({
  day: z.iso.date(),
  /** How many figures were told, and the most of one audience and its variants. */
  figures: z.number().int(),
  variants: z.number().int(),
  /** How many questions the budget stopped. */
  stopped: z.number().int(),
  /** Four fifths of a budget were used, or a question was stopped. */
  near: z.boolean(),
});
type Day = z.infer<typeof Day>;

const millisecondsADay = 86_400_000;
/** What part of a budget is near it. */
const nearly = 0.8;

/** Who came near the budget of figures, and on how many days: patience is what noise alone does not stop. */
export const budgets = defineVerb({
  name: 'figures.budgets',
  kind: 'query',
  scope: 'platform',
  permission: 'operations:read',
  summary: 'How many figures each organisation was told a day, and who came near what a day allows.',
  input: z.object({ days: z.number().int().min(1).max(366).default(30) }),
  output: z.object({
    budget: z.object({ day: z.number().int(), variants: z.number().int() }),
    /** Those who were told any, who came near on most days first. */
    organisations: z.array(z.object({ id: z.string(), name: z.string(), daysNear: z.number().int(), days: z.array(Day) })),
  }),
  async run({ ports }, { days }) {
    const today = Math.floor(ports.clock.now() / millisecondsADay);
    const since = new Date((today - days + 1) * millisecondsADay).toISOString();
    const [told, organisations] = await Promise.all([ports.metadata.audit.published(since), ports.metadata.organisations.list()]);
    const found = organisations.flatMap(({ id, name }) => {
      const own = told.filter(({ organisationId }) => organisationId === id);
      if (own.length === 0) return [];
      const perDay = daysOf(own, ports.figureBudget);
      return [{ id, name, daysNear: perDay.filter(({ near }) => near).length, days: perDay }];
    });
    return {
      output: {
        budget: ports.figureBudget,
        organisations: found.sort((a, b) => b.daysNear - a.daysNear || (a.id < b.id ? -1 : 1)),
      },
      audit: null,
    };
  },
});

/** Newest first. */
function daysOf(told: readonly Publication[], budget: FigureBudget): Day[] {
  const days = [...new Set(told.map(({ at }) => at.slice(0, 10)))].sort().reverse();
  return days.map((day) => {
    const entries = told.filter(({ at }) => at.startsWith(day));
    const figures = entries.reduce((sum, one) => sum + (one.figures ?? 0), 0);
    const variants = entries.reduce((most, one) => Math.max(most, one.variants ?? 0), 0);
    const stops = entries.filter(({ action }) => action === stopped).length;
    const near = stops > 0 || figures >= nearly * budget.day || variants >= nearly * budget.variants;
    return { day, figures, variants, stopped: stops, near };
  });
}
