import { add } from './add.ts';
import { edit } from './edit.ts';
import { list } from './list.ts';
import { merge } from './merge.ts';

export { addFilm } from './add-film.ts';
export { FilmDetails, filmWith, inWords } from './schemas.ts';
export const filmVerbs = { list, add, edit, merge };
