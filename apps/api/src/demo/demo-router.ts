import { t } from '../trpc/base.ts';

/** The people of the sign-in page; none unless the demo is on. Needs no session. */
export const demoRouter = t.router({
  people: t.procedure.query(({ ctx }) => [...ctx.demoPeople]),
});
