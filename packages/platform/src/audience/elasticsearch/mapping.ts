import type { estypes } from '@elastic/elasticsearch';
import { type EsField, type EsPath, esFields, openFilmColumn } from '@marquee/dsl';

type Properties = Record<string, estypes.MappingProperty>;

/**
 * The strict mapping of moviegoer documents. The searchable part is made from the fields of the language; the ingest worker's own fields are added.
 * `_id` is the moviegoer's id. A tombstone has no `exhibitor`, so no question finds it.
 */
export function moviegoerMapping(): estypes.MappingTypeMapping {
  const nested = (path: EsPath, more: Properties = {}): estypes.MappingProperty => ({
    type: 'nested',
    dynamic: 'strict',
    properties: { ...propertiesOf(esFields().filter((field) => field.path === path)), ...more },
  });
  return {
    dynamic: 'strict',
    properties: {
      ...propertiesOf(esFields().filter((field) => field.path === undefined)),
      visits: nested('visits', { [openFilmColumn]: { type: 'keyword' } }),
      films: nested('films'),
      ...summed,
      ...kept,
    },
  };
}

function propertiesOf(fields: readonly EsField[]): Properties {
  return Object.fromEntries(fields.map(({ name, type }) => [name, { type } satisfies estypes.MappingProperty]));
}

/** Calculated from the visits when a document is written, so that the store's status need not read every visit. */
const summed: Properties = {
  visit_count: { type: 'integer' },
  latest_purchase_day: { type: 'integer' },
};

/** The worker's own fields. Fields that are only looked up, never sorted or counted, are indexed without doc values. */
const kept: Properties = {
  records: { type: 'object', enabled: false },
  transactions: { type: 'keyword', doc_values: false },
  film_codes: { type: 'keyword', doc_values: false },
  catalogue_version: { type: 'long' },
  erased: { type: 'integer' },
};
