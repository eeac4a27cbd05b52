import { add } from './add.ts';
import { comparable } from './comparable.ts';
import { edit } from './edit.ts';
import { list } from './list.ts';
import { map } from './map.ts';
import { market } from './market.ts';
import { merge } from './merge.ts';
import { presales } from './presales.ts';
import { run } from './run.ts';
import { show } from './show.ts';

export { addFilm } from './add-film.ts';
export { askFilm, auditOf } from './film-asked.ts';
export { changesOf, publishPart, runPublished, wholeOf } from './publish-run.ts';
export { Change, RunMeasure } from './run-view.ts';
export { audienceOf, boughtAhead, sawAfterOpening } from './saw.ts';
export { FilmDetails, filmWith, inWords } from './schemas.ts';
export { changeTold } from './told.ts';
export const filmVerbs = { list, add, edit, merge, show, run, market, comparable, map, presales };
