import { verbs } from '@marquee/core';
import { demoRouter } from './demo/demo-router.ts';
import { t } from './trpc/base.ts';
import { signInRouter } from './trpc/sign-in-router.ts';
import { verbRouter } from './trpc/verb-router.ts';

/** What the dashboard calls: every verb by entity and name, and what the sign-in page offers. */
export const appRouter = t.router({
  session: verbRouter(verbs.session),
  account: verbRouter(verbs.account),
  segments: verbRouter(verbs.segments),
  lookalikes: verbRouter(verbs.lookalikes),
  audiences: verbRouter(verbs.audiences),
  campaigns: verbRouter(verbs.campaigns),
  compare: verbRouter(verbs.compare),
  catalogue: verbRouter(verbs.catalogue),
  imports: verbRouter(verbs.imports),
  deadLetters: verbRouter(verbs.deadLetters),
  exhibitors: verbRouter(verbs.exhibitors),
  feedLayouts: verbRouter(verbs.feedLayouts),
  feedSources: verbRouter(verbs.feedSources),
  films: verbRouter(verbs.films),
  filmMatches: verbRouter(verbs.filmMatches),
  grants: verbRouter(verbs.grants),
  apiKeys: verbRouter(verbs.apiKeys),
  exhibitorKeys: verbRouter(verbs.exhibitorKeys),
  moviegoers: verbRouter(verbs.moviegoers),
  organisations: verbRouter(verbs.organisations),
  figures: verbRouter(verbs.figures),
  people: verbRouter(verbs.people),
  operations: verbRouter(verbs.operations),
  audit: verbRouter(verbs.audit),
  demo: demoRouter,
  signIn: signInRouter,
});
export type AppRouter = typeof appRouter;
