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
export { FilmDetails, filmWith, inWords } from './schemas.ts';
export const filmVerbs = { list, add, edit, merge, show, run, market, comparable, map, presales };
