import { verbs } from '@marquee/core';
import { demoRouter } from './demo/demo-router.ts';
import { t } from './trpc/base.ts';
import { verbRouter } from './trpc/verb-router.ts';

/** What the dashboard calls: every verb by entity and name, and the demo people of the sign-in page. */
export const appRouter = t.router({
  session: verbRouter(verbs.session),
  segments: verbRouter(verbs.segments),
  audiences: verbRouter(verbs.audiences),
  catalogue: verbRouter(verbs.catalogue),
  imports: verbRouter(verbs.imports),
  deadLetters: verbRouter(verbs.deadLetters),
  moviegoers: verbRouter(verbs.moviegoers),
  organisations: verbRouter(verbs.organisations),
  figures: verbRouter(verbs.figures),
  people: verbRouter(verbs.people),
  operations: verbRouter(verbs.operations),
  demo: demoRouter,
});
export type AppRouter = typeof appRouter;
