import { t } from './base.ts';

/** The ways of signing in beside a password, for the sign-in page. Needs no session. */
export const signInRouter = t.router({
  ways: t.procedure.query(({ ctx }) => ({ singleSignOn: ctx.singleSignOn })),
});
