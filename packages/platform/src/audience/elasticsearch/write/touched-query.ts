import type { estypes } from '@elastic/elasticsearch';
import type { CatalogueChange } from '@marquee/core';

type Query = estypes.QueryDslQueryContainer;

/** Moviegoers who visited one of the films or sites, or have one of the film codes, and whose documents were made with an older catalogue. */
export function touchedQuery({ films, sites, filmCodes }: CatalogueChange, version: number): Query {
  const visited = (field: string, values: readonly string[]): Query[] =>
    values.length === 0 ? [] : [{ nested: { path: 'visits', score_mode: 'none', query: { terms: { [field]: [...values] } } } }];
  const byExhibitor = new Map<string, string[]>();
  for (const { exhibitor, filmCode } of filmCodes) byExhibitor.set(exhibitor, [...(byExhibitor.get(exhibitor) ?? []), filmCode]);
  const coded = [...byExhibitor].map(
    ([exhibitor, codes]): Query => ({ bool: { filter: [{ term: { exhibitor } }, { terms: { film_codes: codes } }] } }),
  );
  return {
    bool: {
      filter: [{ range: { catalogue_version: { lt: version } } }],
      should: [...visited('visits.film', films), ...visited('visits.site', sites), ...coded],
      minimum_should_match: 1,
    },
  };
}
