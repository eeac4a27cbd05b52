import { type FieldEntry, type FieldName, fields } from '../../fields/catalogue.ts';
import { fieldNames } from '../../fields/entry.ts';
import { measureOf } from '../../measures/registry.ts';
import { bases } from '../../windows/bases.ts';
import type { EsPath } from './es-query.ts';

/** One field of the documents, for a mapping: every text is matched exactly, every number is whole. */
export interface EsField {
  /** The list it lies in; undefined for the moviegoer's own. */
  readonly path?: EsPath;
  /** Its name inside that list. */
  readonly name: string;
  readonly type: 'keyword' | 'long';
}

const prefixes = { moviegoer: '', visit: '', film: 'film_', site: 'site_' } as const;

/** The name of a field inside the object that holds it: `birth_day`, and of a visit `format`, `film_genres`, `site_region`. */
export function esColumn(field: FieldName): string {
  // The column holds the release; a document holds the days since, which each visit has its own.
  return field === 'runDay' ? 'run_day' : columnOf(entryOf(field));
}

function columnOf({ stored }: FieldEntry): string {
  return `${prefixes[stored.table]}${stored.column}`;
}

/** The whole name of a field in a query: `gender`, `visits.film_genres`; of a film's field also in the list of films. */
export function esFieldName(field: FieldName, path: EsPath = 'visits'): string {
  return entryOf(field).of === 'moviegoer' ? esColumn(field) : `${path}.${esColumn(field)}`;
}

/** The whole name of the day that windows compare: one of a visit, all of its visits of a film. */
export function esDayName(basis: keyof typeof bases, path: EsPath): string {
  return `${path}.${esDayColumn(basis, path)}`;
}

function esDayColumn(basis: keyof typeof bases, path: EsPath): string {
  return path === 'visits' ? bases[basis].column : `${bases[basis].column}s`;
}

/** The fields that an entry of the list of films has. */
export const esFilmFields: readonly FieldName[] = fieldNames.filter(
  (field) => entryOf(field).of === 'visit' && measureOf('films').allowsField(field),
);

/** Every field of the documents, in the catalogue's order: the moviegoer's own, those of visits, those of films. */
export function esFields(): readonly EsField[] {
  const inside = (path: EsPath, names: readonly FieldName[]): readonly EsField[] => [
    ...(['session', 'purchase'] as const).map((basis): EsField => ({ path, name: esDayColumn(basis, path), type: 'long' })),
    ...names.map((field): EsField => ({ path, name: esColumn(field), type: typeOf(field) })),
  ];
  const of = (owner: FieldEntry['of']) => fieldNames.filter((field) => entryOf(field).of === owner);
  return [
    { name: 'id', type: 'keyword' },
    ...of('moviegoer').map((field): EsField => ({ name: esColumn(field), type: typeOf(field) })),
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
