import { conditionKinds, conditionOf } from './conditions/registry.ts';
import type { JsonObject } from './json.ts';
import { currentVersion } from './parse/migrate.ts';
import { filterKinds, filterOf } from './visit-filter/registry.ts';
import { windowKinds, windowOf } from './windows/registry.ts';

/**
 * The JSON Schema (2020-12) of a definition, made from the registries. It covers what a schema can express: names, types, ranges
 * and list lengths. `parse` also checks bounds against each other, calendar dates, depth and size.
 */
export function jsonSchema(): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Marquee audience language, version 1',
    type: 'object',
    required: ['version', 'where'],
    additionalProperties: false,
    properties: { version: { const: currentVersion }, where: { $ref: '#/$defs/condition' } },
    $defs: {
      condition: { anyOf: conditionKinds.map((kind) => conditionOf(kind).schema()) },
      window: { anyOf: windowKinds.map((kind) => windowOf(kind).schema()) },
      filter: { anyOf: filterKinds.map((kind) => filterOf(kind).schema()) },
    },
  };
}
