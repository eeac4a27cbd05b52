import { type Checking, checkInteger, checkName, checkPair, checkProperties } from '../checking.ts';
import type { Measure, MeasureOperator, Pointer, VisitsCondition } from '../definition.ts';
import { isVisitField } from '../fields/entry.ts';
import { type JsonObject, keysOf, own } from '../json.ts';
import { looseWalk } from '../loose-walk.ts';
import { measureOperatorNames, measureOperators } from '../measures/operators.ts';
import { type MeasureContract, measureNames, measureOf } from '../measures/registry.ts';
import type { Visit } from '../moviegoer.ts';
import { childPointer } from '../pointer.ts';
import { capitalized, titleOf } from '../sentence/group-title.ts';
import { textOfParts } from '../sentence/part.ts';
import { visitsSentence } from '../sentence/visits-sentence.ts';
import { integersOf } from '../values/read.ts';
import { bases } from '../windows/bases.ts';
import { checkWindow, windowOf } from '../windows/registry.ts';
import type { ConditionContract } from './contract.ts';
import { visitsArbitrary } from './visits-arbitrary.ts';
import { pickByVisits } from './visits-columns.ts';
import { visitsSql } from './visits-duckdb.ts';
import { visitsQuery } from './visits-elasticsearch.ts';
import { visitsMeaning } from './visits-meaning.ts';
import { measureVisits } from './visits-memory.ts';
import { wholeVisits } from './whole-visits.ts';

const basisNames = keysOf(bases);

/** True when the measure over the visits that satisfy `where` and fall in `during` satisfies the operator. */
export const visits: ConditionContract<VisitsCondition> = {
  label: 'about visits',
  check(node, at, level, checking) {
    checkProperties(
      node,
      at,
      {
        kind: 'required',
        where: 'optional',
        during: 'optional',
        basis: 'optional',
        measure: 'optional',
        op: 'optional',
        value: own(node, 'op') === 'between' ? 'required' : 'optional',
      },
      checking,
    );
    if (Object.hasOwn(node, 'where')) checking.filter(own(node, 'where'), childPointer(at, 'where'), level + 1);
    if (Object.hasOwn(node, 'during')) checkWindow(own(node, 'during'), childPointer(at, 'during'), checking);
    checkName(node, 'basis', at, basisNames, 'unknown_value', checking);
    const named = checkName(node, 'measure', at, measureNames, 'unknown_value', checking);
    const op = checkName(node, 'op', at, measureOperatorNames, 'unknown_operator', checking);
    const measure = Object.hasOwn(node, 'measure') ? named : 'visits';
    if (measure !== undefined) checkFields(own(node, 'where'), childPointer(at, 'where'), measureOf(measure), checking);
    const operator = Object.hasOwn(node, 'op') ? op : 'atLeast';
    if (Object.hasOwn(node, 'value') && operator !== undefined)
      checkBound(own(node, 'value'), childPointer(at, 'value'), operator, measure, checking);
  },
  canonical(node, canonicalizing) {
    const { where, during, basis, measure, op, value } = wholeVisits(node);
    const [from, to] = op === 'between' ? integersOf(value) : [0, 1];
    return {
      kind: 'visits',
      ...(where === undefined ? {} : { where: canonicalizing.filter(where) }),
      ...(during === undefined ? {} : { during: windowOf(during.kind).canonical(during) }),
      basis,
      measure,
      ...(op === 'between' ? (from === to ? { op: 'exactly', value: from } : { op, value: [from, to] }) : { op, value: Number(value) + 0 }),
    };
  },
  mentions: () => [],
  children: () => [],
  memory(node, evaluating) {
    const measure = measureVisits(wholeVisits(node), evaluating);
    return (moviegoer) => measure(moviegoer).matched;
  },
  meaning: (node, meaning) => visitsMeaning(wholeVisits(node), meaning),
  targets: {
    columns: (node, compiling) => compiling.leaf(node, () => pickByVisits(wholeVisits(node), compiling)),
    duckdb: (node, compiling) => visitsSql(wholeVisits(node), compiling),
    elasticsearch: (node, compiling) => visitsQuery(wholeVisits(node), compiling),
  },
  sentence: (node, at, describing) => visitsSentence(wholeVisits(node), at, describing),
  title: (node, describing) => capitalized(titleOf(textOfParts(visitsSentence(wholeVisits(node), '', describing)))),
  why(node, moviegoer, evaluating) {
    const { measured, bound, matching, inWindow } = measureVisits(wholeVisits(node), evaluating)(moviegoer);
    const position = (visit: Visit) => moviegoer.visits.indexOf(visit);
    const { unit } = measureOf(wholeVisits(node).measure);
    return { measured: measured && { ...measured, unit }, bound, visits: matching.map(position), visitsInWindow: inWindow.length };
  },
  schema: () => ({ anyOf: measureNames.map(schemaOfMeasure) }),
  arbitrary: visitsArbitrary,
};

function checkBound(value: unknown, at: Pointer, op: MeasureOperator, measure: Measure | undefined, checking: Checking): void {
  const { bounds: limits, unit } = measureOf(measure ?? 'visits');
  const bounds = { ...limits, unit };
  const one = (item: unknown, place: Pointer): item is number => checkInteger(item, place, bounds, checking);
  if (measureOperators[op].shape === 'integer') one(value, at);
  else checkPair(value, at, one, (first, second) => first < second, checking);
}

/** Reports fields that the measure cannot use. The filter may be invalid in other ways. */
function checkFields(filter: unknown, at: Pointer, measure: MeasureContract, checking: Checking): void {
  for (const { node, pointer } of looseWalk(filter, at)) {
    const field = own(node, 'field');
    if (own(node, 'kind') !== 'visit' || typeof field !== 'string' || !isVisitField(field) || measure.allowsField(field)) continue;
    checking.report(
      'unsupported_combination',
      childPointer(pointer, 'field'),
      `Different films can be narrowed by film only, not by ${field}. Remove it, or count visits instead.`,
      { measure: 'films', field },
    );
  }
}

function schemaOfMeasure(measure: Measure): JsonObject {
  const { least, most } = measureOf(measure).bounds;
  const bound = { type: 'integer', minimum: least, maximum: most };
  const pair = { type: 'array', minItems: 2, maxItems: 2, items: bound };
  const properties = {
    kind: { const: 'visits' },
    where: { $ref: '#/$defs/filter' },
    during: { $ref: '#/$defs/window' },
    basis: { enum: basisNames },
    measure: { const: measure },
  };
  const required = ['kind', ...(measure === 'visits' ? [] : ['measure'])];
  const single = measureOperatorNames.filter((op) => measureOperators[op].shape === 'integer');
  const double = measureOperatorNames.filter((op) => measureOperators[op].shape === 'integers');
  return {
    anyOf: [
      { type: 'object', required, additionalProperties: false, properties: { ...properties, op: { enum: single }, value: bound } },
      {
        type: 'object',
        required: [...required, 'op', 'value'],
        additionalProperties: false,
        properties: { ...properties, op: { enum: double }, value: pair },
      },
    ],
  };
}
