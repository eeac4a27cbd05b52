/** Ingest workers share the rows and erasures under this name. */
export const workerGroup = 'ingest-worker';

/** The name under which workers of a group share the corrections of the catalogue, for which they enrich moviegoers again. */
export function enrichmentGroupOf(group: string): string {
  return `${group}.enrichment`;
}
