import { type FieldEntry, type FieldName, fields } from '../../fields/catalogue.ts';
import { fieldNames } from '../../fields/entry.ts';
import { measureOf } from '../../measures/registry.ts';
import { bases } from '../../windows/bases.ts';
import { campaignColumn } from './campaign-tokens.ts';
import type { EsPath } from './es-query.ts';

/** One field of the documents, for a mapping. Texts are matched exactly, and numbers are whole. */
export interface EsField {
  /** The nested list that contains it; undefined for the moviegoer's own fields. */
  readonly path?: EsPath;
  /** Its name in that list. */
  readonly name: string;
  readonly type: 'keyword' | 'long';
}

const prefixes = { moviegoer: '', visit: '', film: 'film_', site: 'site_' } as const;

/** The name of a field in the object that contains it: `birth_day` for a moviegoer, `format`, `film_genres` or `site_region` for a visit. */
export function esColumn(field: FieldName): string {
  // The column holds the release day. A document holds the days since then, which differ from visit to visit.
  return field === 'runDay' ? 'run_day' : columnOf(entryOf(field));
}

function columnOf({ stored }: FieldEntry): string {
  return `${prefixes[stored.table]}${stored.column}`;
}

/** The full name of a field in a query: `gender`, `visits.film_genres`. A film's field is also in the list of films. */
export function esFieldName(field: FieldName, path: EsPath = 'visits'): string {
  return entryOf(field).of === 'moviegoer' ? esColumn(field) : `${path}.${esColumn(field)}`;
}

/** The full name of the day that windows use: one day in `visits`, the days of all visits to the film in `films`. */
export function esDayName(basis: keyof typeof bases, path: EsPath): string {
  return `${path}.${esDayColumn(basis, path)}`;
}

function esDayColumn(basis: keyof typeof bases, path: EsPath): string {
  return path === 'visits' ? bases[basis].column : `${bases[basis].column}s`;
}

/** The fields of an entry in the list of films. */
export const esFilmFields: readonly FieldName[] = fieldNames.filter(
  (field) => entryOf(field).of === 'visit' && measureOf('films').allowsField(field),
);

/** Every field of the documents, in the catalogue's order: the moviegoer's own, then those of visits, then those of films. */
export function esFields(): readonly EsField[] {
  const inside = (path: EsPath, names: readonly FieldName[]): readonly EsField[] => [
    ...(['session', 'purchase'] as const).map((basis): EsField => ({ path, name: esDayColumn(basis, path), type: 'long' })),
    ...names.map((field): EsField => ({ path, name: esColumn(field), type: typeOf(field) })),
  ];
  const of = (owner: FieldEntry['of']) => fieldNames.filter((field) => entryOf(field).of === owner);
  return [
    { name: 'id', type: 'keyword' },
    ...of('moviegoer').map((field): EsField => ({ name: esColumn(field), type: typeOf(field) })),
    { name: campaignColumn, type: 'keyword' },
    ...inside('visits', of('visit')),
    ...inside('films', esFilmFields),
  ];
}

function typeOf(field: FieldName): EsField['type'] {
  const { kind } = entryOf(field);
  return kind === 'number' || kind === 'date' ? 'long' : 'keyword';
}

function entryOf(field: FieldName): FieldEntry {
  return fields[field];
}
