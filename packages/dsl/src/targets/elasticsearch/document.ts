import type { Day } from '../../day.ts';
import type { FieldName } from '../../fields/catalogue.ts';
import { fieldEntry, fieldNames } from '../../fields/entry.ts';
import type { Moviegoer, Visit } from '../../moviegoer.ts';
import { campaignColumn, campaignTokens } from './campaign-tokens.ts';
import { esColumn, esFilmFields } from './field-name.ts';

type Cell = string | number | readonly string[];

/** An entry of a nested list. Missing values and empty sets are left out. */
interface EsEntry {
  readonly [column: string]: Cell | readonly number[] | undefined;
}

/** The searchable part of a moviegoer's document, by the names of `esFields`. */
export interface EsMoviegoer {
  readonly [column: string]: Cell | readonly EsEntry[] | undefined;
  readonly id: string;
  readonly visits: readonly EsEntry[];
  /** One entry per distinct matched film, with the days of all its visits. Derived from the visits. */
  readonly films: readonly EsEntry[];
}

/** A field with its column, prepared once because millions of documents are made. */
interface Column {
  readonly field: FieldName;
  readonly column: string;
  readonly isSet: boolean;
}
const columnsOf = (fields: readonly FieldName[]): readonly Column[] =>
  fields.map((field) => ({ field, column: esColumn(field), isSet: fieldEntry(field)?.kind === 'set' }));
const ofVisit = columnsOf(fieldNames.filter((field) => fieldEntry(field)?.of === 'visit'));
const ofFilm = columnsOf(esFilmFields);
const ofMoviegoer = columnsOf(fieldNames.filter((field) => fieldEntry(field)?.of === 'moviegoer' && field !== 'age'));
const birthColumn = esColumn('age');
/** The column of a visit for its exhibitor's film code, where that is not matched. */
export const openFilmColumn = 'open_film_code';
type Values = Readonly<Partial<Record<FieldName, Cell | null>>>;
type Writable<Entry> = { -readonly [K in keyof Entry]: Entry[K] };

/** The searchable part of a moviegoer's document. `esMoviegoer` converts it back. */
export function esDocument(moviegoer: Moviegoer): EsMoviegoer {
  const { id, birthDay, visits, campaigns } = moviegoer;
  const document: Writable<EsMoviegoer> = { id, visits: visits.map(visitEntry), films: filmsOf(visits) };
  if (birthDay !== null) document[birthColumn] = birthDay;
  if (campaigns.length > 0) document[campaignColumn] = campaignTokens.of(campaigns);
  putColumns(document, moviegoer, ofMoviegoer);
  return document;
}

/** The moviegoer that a document was made from. Throws if the document lacks a field that every document has. */
export function esMoviegoer(document: EsMoviegoer): Moviegoer {
  const birthDay = document[birthColumn];
  const values: Record<string, unknown> = {
    id: document.id,
    birthDay: typeof birthDay === 'number' ? birthDay : null,
    visits: document.visits.map(visitOf),
    campaigns: campaignTokens.read(textsOf(document[campaignColumn])),
  };
  readColumns(values, document, ofMoviegoer);
  return moviegoerOfValues(values);
}

function textsOf(cell: EsMoviegoer[string]): readonly string[] {
  return Array.isArray(cell) ? cell.filter((one) => typeof one === 'string') : [];
}

function visitEntry(visit: Visit): EsEntry {
  const entry: Writable<EsEntry> = { business_day: visit.businessDay, purchase_day: visit.purchaseDay };
  putColumns(entry, visit, ofVisit);
  if (visit.openFilmCode !== undefined) entry[openFilmColumn] = visit.openFilmCode;
  return entry;
}

function visitOf(entry: EsEntry): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {
    businessDay: dayOf(entry, 'business_day'),
    purchaseDay: dayOf(entry, 'purchase_day'),
  };
  readColumns(values, entry, ofVisit);
  const open = entry[openFilmColumn];
  return open === undefined ? values : { ...values, openFilmCode: open };
}

function putColumns(entry: Record<string, unknown>, held: Values, columns: readonly Column[]): void {
  for (const { field, column, isSet } of columns) {
    const value = held[field];
    if (value === null || value === undefined || (isSet && Array.isArray(value) && value.length === 0)) continue;
    entry[column] = value;
  }
}

function readColumns(values: Record<string, unknown>, entry: EsEntry | EsMoviegoer, columns: readonly Column[]): void {
  for (const { field, column, isSet } of columns) values[field] = entry[column] ?? (isSet ? [] : null);
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
  return [...byFilm.values()].map(filmEntry);
}

/** The entry of one film, from all visits to it. The film fields are the same in all of them. */
function filmEntry(visits: readonly Visit[]): EsEntry {
  const entry: Writable<EsEntry> = {
    business_days: distinctDays(visits.map((visit) => visit.businessDay)),
    purchase_days: distinctDays(visits.map((visit) => visit.purchaseDay)),
  };
  for (const visit of visits.slice(0, 1)) putColumns(entry, visit, ofFilm);
  return entry;
}

function distinctDays(days: readonly Day[]): readonly Day[] {
  return days.length === 1 ? days : [...new Set(days)].sort((a, b) => a - b);
}

/** The cast is safe because the values are read by the catalogue's own list of fields, from what `esDocument` wrote for the same type. */
function moviegoerOfValues(values: Readonly<Record<string, unknown>>): Moviegoer {
  return values as Moviegoer;
}
