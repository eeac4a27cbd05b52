import { dayparts } from '../cinema/dayparts.ts';
import { weekdays } from '../cinema/weekdays.ts';
import type { Day } from '../day.ts';

export type FieldKind = 'keyword' | 'set' | 'number' | 'date';

/** Where the host finds the values of a field: in a named catalogue with ids, or as the distinct values on record. */
export type FieldLookup = 'exhibitors' | 'sites' | 'films' | 'values';
export type FieldUnit = 'years' | 'money' | 'tickets' | 'days';

/** Where a field is stored in an engine's tables. Documents use the same names. */
export interface FieldStorage {
  readonly table: 'moviegoer' | 'visit' | 'film' | 'site';
  readonly column: string;
}

export interface FieldEntry {
  readonly of: 'moviegoer' | 'visit';
  readonly kind: FieldKind;
  readonly label: string;
  readonly help: string;
  readonly values?: readonly { readonly value: string; readonly label: string }[];
  readonly lookup?: FieldLookup;
  readonly unit?: FieldUnit;
  /** A stored value that means "not known": `known` and `unknown` treat it as missing, but `in` still finds it. */
  readonly missingValue?: string;
  readonly stored: FieldStorage;
}

/** The definition of every field. Editors, mappings, tables, facets and documentation are derived from it. */
export const fields = {
  gender: {
    of: 'moviegoer',
    kind: 'keyword',
    label: 'gender',
    help: 'As the exhibitor has it on record.',
    values: [
      { value: 'female', label: 'Female' },
      { value: 'male', label: 'Male' },
      { value: 'other', label: 'Other' },
      { value: 'unknown', label: 'Unknown' },
    ],
    missingValue: 'unknown',
    stored: { table: 'moviegoer', column: 'gender' },
  },
  age: {
    of: 'moviegoer',
    kind: 'number',
    label: 'age',
    unit: 'years',
    help: 'Whole years on the as-of date.',
    stored: { table: 'moviegoer', column: 'birth_day' },
  },
  region: {
    of: 'moviegoer',
    kind: 'keyword',
    label: 'region',
    lookup: 'values',
    help: 'Where the moviegoer lives, as an ISO 3166-2 code.',
    stored: { table: 'moviegoer', column: 'region' },
  },
  exhibitor: {
    of: 'moviegoer',
    kind: 'keyword',
    label: 'exhibitor',
    lookup: 'exhibitors',
    help: 'The cinema chain whose member the moviegoer is.',
    stored: { table: 'moviegoer', column: 'exhibitor' },
  },
  tier: {
    of: 'moviegoer',
    kind: 'keyword',
    label: 'loyalty tier',
    lookup: 'values',
    help: 'The tier in the exhibitor’s own programme.',
    stored: { table: 'moviegoer', column: 'tier' },
  },
  favouriteSite: {
    of: 'moviegoer',
    kind: 'keyword',
    label: 'favourite site',
    lookup: 'sites',
    help: 'The site the moviegoer named as favourite.',
    stored: { table: 'moviegoer', column: 'favourite_site' },
  },
  usualSite: {
    of: 'moviegoer',
    kind: 'keyword',
    label: 'usual site',
    lookup: 'sites',
    help: 'Most frequent site over the last 5 sessions; ties go to the most recent.',
    stored: { table: 'moviegoer', column: 'usual_site' },
  },
  preferredSites: {
    of: 'moviegoer',
    kind: 'set',
    label: 'preferred sites',
    lookup: 'sites',
    help: 'Sites the moviegoer asked to hear about.',
    stored: { table: 'moviegoer', column: 'preferred_sites' },
  },
  reachableBy: {
    of: 'moviegoer',
    kind: 'set',
    label: 'reachable by',
    help: 'Channels with consent and an address.',
    values: [
      { value: 'email', label: 'E-mail' },
      { value: 'sms', label: 'SMS' },
      { value: 'push', label: 'Push' },
      { value: 'thirdParty', label: 'Third party' },
    ],
    stored: { table: 'moviegoer', column: 'reachable_by' },
  },
  joinedOn: {
    of: 'moviegoer',
    kind: 'date',
    label: 'joined on',
    help: 'The day the moviegoer joined the programme.',
    stored: { table: 'moviegoer', column: 'joined_day' },
  },

  film: {
    of: 'visit',
    kind: 'keyword',
    label: 'film',
    lookup: 'films',
    help: 'The title in the common catalogue.',
    stored: { table: 'visit', column: 'film' },
  },
  'film.rating': {
    of: 'visit',
    kind: 'keyword',
    label: 'rating',
    lookup: 'values',
    help: 'The film’s age rating.',
    stored: { table: 'film', column: 'rating' },
  },
  'film.distributor': {
    of: 'visit',
    kind: 'keyword',
    label: 'distributor',
    lookup: 'values',
    help: 'The film’s distributor.',
    stored: { table: 'film', column: 'distributor' },
  },
  'film.franchise': {
    of: 'visit',
    kind: 'keyword',
    label: 'franchise',
    lookup: 'values',
    help: 'The franchise the film belongs to.',
    stored: { table: 'film', column: 'franchise' },
  },
  'film.director': {
    of: 'visit',
    kind: 'keyword',
    label: 'director',
    lookup: 'values',
    help: 'The film’s director.',
    stored: { table: 'film', column: 'director' },
  },
  'film.genre': {
    of: 'visit',
    kind: 'set',
    label: 'genre',
    lookup: 'values',
    help: 'The film’s genres.',
    stored: { table: 'film', column: 'genres' },
  },
  'film.cast': {
    of: 'visit',
    kind: 'set',
    label: 'cast',
    lookup: 'values',
    help: 'People in the film.',
    stored: { table: 'film', column: 'cast_members' },
  },
  ticketType: {
    of: 'visit',
    kind: 'set',
    label: 'ticket type',
    lookup: 'values',
    help: 'Types among the tickets of the visit.',
    stored: { table: 'visit', column: 'ticket_types' },
  },
  site: {
    of: 'visit',
    kind: 'keyword',
    label: 'site',
    lookup: 'sites',
    help: 'The cinema visited.',
    stored: { table: 'visit', column: 'site' },
  },
  'site.region': {
    of: 'visit',
    kind: 'keyword',
    label: 'site region',
    lookup: 'values',
    help: 'Where the cinema is, as an ISO 3166-2 code.',
    stored: { table: 'site', column: 'region' },
  },
  format: {
    of: 'visit',
    kind: 'keyword',
    label: 'format',
    lookup: 'values',
    help: 'The format of the session.',
    stored: { table: 'visit', column: 'format' },
  },
  daypart: {
    of: 'visit',
    kind: 'keyword',
    label: 'daypart',
    help: 'By local start time of the session.',
    values: dayparts.map(({ key, label }) => ({ value: key, label })),
    stored: { table: 'visit', column: 'daypart' },
  },
  weekday: {
    of: 'visit',
    kind: 'keyword',
    label: 'weekday',
    help: 'The business day’s weekday.',
    values: weekdays.map(({ key, label }) => ({ value: key, label })),
    stored: { table: 'visit', column: 'weekday' },
  },
  channel: {
    of: 'visit',
    kind: 'keyword',
    label: 'sales channel',
    lookup: 'values',
    help: 'How the earliest tickets of the visit were bought.',
    stored: { table: 'visit', column: 'channel' },
  },
  tickets: {
    of: 'visit',
    kind: 'number',
    label: 'party size',
    unit: 'tickets',
    help: 'Tickets in the visit.',
    stored: { table: 'visit', column: 'tickets' },
  },
  spend: {
    of: 'visit',
    kind: 'number',
    label: 'spend',
    unit: 'money',
    help: 'Tickets and concessions of the visit together.',
    stored: { table: 'visit', column: 'spend' },
  },
  ticketSpend: {
    of: 'visit',
    kind: 'number',
    label: 'ticket spend',
    unit: 'money',
    help: 'Tickets of the visit.',
    stored: { table: 'visit', column: 'ticket_spend' },
  },
  concessionSpend: {
    of: 'visit',
    kind: 'number',
    label: 'concession spend',
    unit: 'money',
    help: 'Concessions of the visit.',
    stored: { table: 'visit', column: 'concession_spend' },
  },
  leadDays: {
    of: 'visit',
    kind: 'number',
    label: 'lead days',
    unit: 'days',
    help: 'Days between the earliest purchase and the session.',
    stored: { table: 'visit', column: 'lead_days' },
  },
  runDay: {
    of: 'visit',
    kind: 'number',
    label: 'run day',
    unit: 'days',
    help: 'Days since the film’s release; the release day is 0, previews are negative.',
    stored: { table: 'film', column: 'release_day' },
  },
} as const satisfies Record<string, FieldEntry>;

export type FieldName = keyof typeof fields;
export type AttributeField = { [F in FieldName]: (typeof fields)[F]['of'] extends 'moviegoer' ? F : never }[FieldName];
export type VisitField = Exclude<FieldName, AttributeField>;

/** The value of a field as the evaluators see it. Null means missing; an empty list is an empty set. */
export type FieldValue<F extends FieldName> = ValueOfKind[(typeof fields)[F]['kind']];
interface ValueOfKind {
  keyword: string | null;
  set: readonly string[];
  number: number | null;
  date: Day | null;
}
