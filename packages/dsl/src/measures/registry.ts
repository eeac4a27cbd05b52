import type { Measure } from '../definition.ts';
import type { VisitField } from '../fields/catalogue.ts';
import { keysOf } from '../json.ts';
import { limits } from '../limits.ts';
import type { Visit } from '../moviegoer.ts';
import type { EsPath } from '../targets/elasticsearch/es-query.ts';

/** An amount as an exact fraction, amount ÷ per. It is compared with a bound b as amount ≥ b × per. */
export interface Measured {
  readonly amount: number;
  readonly per: number;
}

export interface MeasureContract {
  readonly label: string;
  readonly unit: 'visits' | 'tickets' | 'money' | 'percent' | 'films';
  /** The smallest and the largest allowed bound, both included. */
  readonly bounds: { readonly least: number; readonly most: number };
  /** Whether the visit filter may use a field. */
  readonly allowsField: (field: string) => boolean;
  /** The measure from the matching visits and from all visits of the same window. Null when there is no measure; then no bound is satisfied. */
  readonly memory: (matching: readonly Visit[], all: readonly Visit[]) => Measured | null;
  /**
   * The same in SQL, over the visits `v` of one moviegoer. With `filter: 'where'` the rows are the matching visits, and a moviegoer without
   * rows measures 0. With `filter: 'within'` the rows are all visits of the window, `matching` is the filter as SQL, and a moviegoer without
   * rows has no measure.
   */
  readonly duckdb:
    | { readonly filter: 'where'; readonly amount: string }
    | { readonly filter: 'within'; readonly amount: (matching: string) => string; readonly per: string };
  /** The same over columns in memory: how many match, the sum of a number of them, their share, or how many different values of a field they have. */
  readonly columns:
    | { readonly form: 'count' }
    | { readonly form: 'share' }
    | { readonly form: 'sum'; readonly of: VisitField }
    | { readonly form: 'different'; readonly of: VisitField };
  /** The same over the entries of a nested list: the number of matching entries, the sum of a field over them, or their share. */
  readonly elasticsearch:
    | { readonly form: 'count'; readonly path: EsPath }
    | { readonly form: 'sum'; readonly path: 'visits'; readonly of: VisitField }
    | { readonly form: 'share'; readonly path: 'visits' };
}

const sum = (visits: readonly Visit[], of: (visit: Visit) => number | null) => visits.reduce((total, visit) => total + (of(visit) ?? 0), 0);
const everyField = () => true;
const countable = { least: 0, most: limits.measure };

/** What `visits` measures over the matching visits. */
export const measures = {
  visits: {
    label: 'visits',
    unit: 'visits',
    bounds: countable,
    allowsField: everyField,
    memory: (matching) => ({ amount: matching.length, per: 1 }),
    columns: { form: 'count' },
    duckdb: { filter: 'where', amount: 'count(*)' },
    elasticsearch: { form: 'count', path: 'visits' },
  },
  tickets: {
    label: 'tickets',
    unit: 'tickets',
    bounds: countable,
    allowsField: everyField,
    memory: (matching) => ({ amount: sum(matching, (visit) => visit.tickets), per: 1 }),
    columns: { form: 'sum', of: 'tickets' },
    duckdb: { filter: 'where', amount: 'coalesce(sum(v.tickets), 0)' },
    elasticsearch: { form: 'sum', path: 'visits', of: 'tickets' },
  },
  spend: {
    label: 'spend',
    unit: 'money',
    bounds: countable,
    allowsField: everyField,
    memory: (matching) => ({ amount: sum(matching, (visit) => visit.spend), per: 1 }),
    columns: { form: 'sum', of: 'spend' },
    duckdb: { filter: 'where', amount: 'coalesce(sum(v.spend), 0)' },
    elasticsearch: { form: 'sum', path: 'visits', of: 'spend' },
  },
  ticketSpend: {
    label: 'ticket spend',
    unit: 'money',
    bounds: countable,
    allowsField: everyField,
    memory: (matching) => ({ amount: sum(matching, (visit) => visit.ticketSpend), per: 1 }),
    columns: { form: 'sum', of: 'ticketSpend' },
    duckdb: { filter: 'where', amount: 'coalesce(sum(v.ticket_spend), 0)' },
    elasticsearch: { form: 'sum', path: 'visits', of: 'ticketSpend' },
  },
  concessionSpend: {
    label: 'concession spend',
    unit: 'money',
    bounds: countable,
    allowsField: everyField,
    memory: (matching) => ({ amount: sum(matching, (visit) => visit.concessionSpend), per: 1 }),
    columns: { form: 'sum', of: 'concessionSpend' },
    duckdb: { filter: 'where', amount: 'coalesce(sum(v.concession_spend), 0)' },
    elasticsearch: { form: 'sum', path: 'visits', of: 'concessionSpend' },
  },
  share: {
    label: 'share of visits',
    unit: 'percent',
    bounds: { least: 1, most: 100 },
    allowsField: everyField,
    memory: (matching, all) => (all.length === 0 ? null : { amount: 100 * matching.length, per: all.length }),
    columns: { form: 'share' },
    duckdb: { filter: 'within', amount: (matching) => `100 * count(*) FILTER (WHERE ${matching})`, per: 'count(*)' },
    elasticsearch: { form: 'share', path: 'visits' },
  },
  films: {
    label: 'different films',
    unit: 'films',
    bounds: countable,
    allowsField: (field) => field === 'film' || field.startsWith('film.'),
    memory: (matching) => ({ amount: new Set(matching.map((visit) => visit.film).filter((film) => film !== null)).size, per: 1 }),
    columns: { form: 'different', of: 'film' },
    duckdb: { filter: 'where', amount: 'count(DISTINCT v.film)' },
    elasticsearch: { form: 'count', path: 'films' },
  },
} as const satisfies Record<Measure, MeasureContract>;

export const measureNames: readonly Measure[] = keysOf(measures);

/** The contract of a measure. */
export function measureOf(measure: Measure): MeasureContract {
  return measures[measure];
}
