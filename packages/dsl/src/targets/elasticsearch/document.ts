import type { Day } from '../../day.ts';
import type { FieldName } from '../../fields/catalogue.ts';
import { fieldEntry, fieldNames } from '../../fields/entry.ts';
import type { Moviegoer, Visit } from '../../moviegoer.ts';
import { esColumn, esFilmFields } from './field-name.ts';

type Cell = string | number | readonly string[];

/** An entry of a nested list. What is missing, or an empty set, is left out. */
export interface EsEntry {
  readonly [column: string]: Cell | readonly number[] | undefined;
}

/** What questions are asked of: the searchable part of a moviegoer's document, by the names of `esFields`. */
export interface EsMoviegoer {
  readonly [column: string]: Cell | readonly EsEntry[] | undefined;
  readonly id: string;
  readonly visits: readonly EsEntry[];
  /** One entry a distinct matched film, with the days of all its visits; worked out from the visits. */
  readonly films: readonly EsEntry[];
}

const ofVisit = fieldNames.filter((field) => fieldEntry(field)?.of === 'visit');
const ofMoviegoer = fieldNames.filter((field) => fieldEntry(field)?.of === 'moviegoer' && field !== 'age');
type Values = Readonly<Partial<Record<FieldName, Cell | null>>>;

/** The searchable part of a moviegoer's document. `esMoviegoer` gives the moviegoer back. */
export function esDocument(moviegoer: Moviegoer): EsMoviegoer {
  const { id, birthDay, visits } = moviegoer;
  return {
    ...columns(moviegoer, ofMoviegoer),
    ...(birthDay === null ? {} : { [esColumn('age')]: birthDay }),
    id,
    visits: visits.map((visit) => ({ business_day: visit.businessDay, purchase_day: visit.purchaseDay, ...columns(visit, ofVisit) })),
    films: filmsOf(visits),
  };
}

/** The moviegoer that a document was made from. Throws when it lacks what every document has. */
export function esMoviegoer(document: EsMoviegoer): Moviegoer {
  const birthDay = document[esColumn('age')];
  return moviegoerOfValues({
    ...values(document, ofMoviegoer),
    id: document.id,
    birthDay: typeof birthDay === 'number' ? birthDay : null,
    visits: document.visits.map((entry) => ({
      ...values(entry, ofVisit),
      businessDay: dayOf(entry, 'business_day'),
      purchaseDay: dayOf(entry, 'purchase_day'),
    })),
  });
}

function columns(held: Values, names: readonly FieldName[]): Readonly<Record<string, Cell>> {
  const found = names.flatMap((field) => {
    const value = held[field];
    const isMissing = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    return isMissing ? [] : [[esColumn(field), value] as const];
  });
  return Object.fromEntries(found);
}

function values(entry: EsEntry | EsMoviegoer, names: readonly FieldName[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((field) => [field, entry[esColumn(field)] ?? (fieldEntry(field)?.kind === 'set' ? [] : null)]));
}

function dayOf(entry: EsEntry, column: string): Day {
  const day = entry[column];
  if (typeof day !== 'number') throw new TypeError(`A visit of the document has no "${column}".`);
  return day;
}

function filmsOf(visits: readonly Visit[]): readonly EsEntry[] {
  const byFilm = new Map<string, Visit[]>();
  for (const visit of visits) {
    if (visit.film === null) continue;
    const known = byFilm.get(visit.film);
    if (known === undefined) byFilm.set(visit.film, [visit]);
    else known.push(visit);
  }
  const days = (of: readonly Day[]) => [...new Set(of)].sort((a, b) => a - b);
  return [...byFilm.values()].flatMap((ofOne) => {
    const [first] = ofOne;
    if (first === undefined) return [];
    return {
      business_days: days(ofOne.map((visit) => visit.businessDay)),
      purchase_days: days(ofOne.map((visit) => visit.purchaseDay)),
      ...columns(first, esFilmFields),
    };
  });
}

/** Holds because the values are read by the catalogue's own list of fields, from what `esDocument` wrote of the same type. */
function moviegoerOfValues(values: Readonly<Record<string, unknown>>): Moviegoer {
  return values as Moviegoer;
}
