import type { NodeContract } from '../conditions/contract.ts';
import type { VisitFilter, VisitLeaf } from '../definition.ts';
import type { VisitField } from '../fields/catalogue.ts';
import { fieldEntry, namedField } from '../fields/entry.ts';
import { heldByVisit } from '../fields/read.ts';
import { leafArbitrary } from '../leaf-arbitrary.ts';
import { canonicalLeaf, checkLeaf } from '../leaf-check.ts';
import { leafSchema } from '../leaf-schema.ts';
import { fieldMeaning } from '../meaning/field-meaning.ts';
import { mentionsOfLeaf } from '../mention.ts';
import type { Visit } from '../moviegoer.ts';
import { operatorOfLeaf } from '../operators/registry.ts';
import { leafSentence } from '../sentence/leaf-sentence.ts';
import { pickOf } from '../targets/columns/pick.ts';
import { testSql } from '../targets/duckdb/test-sql.ts';
import { esFieldName } from '../targets/elasticsearch/field-name.ts';
import { testQuery } from '../targets/elasticsearch/test-query.ts';
import { holds } from '../targets/memory/holds.ts';

/** True when a field of the visit satisfies the operator. */
export const visit: NodeContract<VisitLeaf, VisitFilter, Visit> = {
  label: 'about the visit',
  check: (node, at, _level, checking) => checkLeaf(node, at, 'visit', checking),
  canonical: (node) => ({ kind: 'visit', field: node.field, ...canonicalLeaf(node) }),
  mentions: mentionsOfLeaf,
  children: () => [],
  memory(node, { asOf }) {
    const verdict = holds(operatorOfLeaf(node).test(node.value, asOf), fieldEntry(node.field)?.missingValue);
    return (one) => verdict(heldByVisit(one, node.field));
  },
  meaning(node, { asOf, diagrams }) {
    const { name, entry } = namedField(node.field);
    return fieldMeaning(diagrams, name, entry, operatorOfLeaf(node).test(node.value, asOf));
  },
  targets: {
    columns(node, { asOf, columns }) {
      const { name, entry } = namedField(node.field);
      return pickOf(columns.visits[name as VisitField], operatorOfLeaf(node).test(node.value, asOf), entry.missingValue);
    },
    duckdb(node, compiling) {
      const { entry } = namedField(node.field);
      return testSql(operatorOfLeaf(node).test(node.value, compiling.asOf), compiling.visitColumn(node.field), entry, compiling.bind);
    },
    elasticsearch(node, { asOf, path }) {
      const { name, entry } = namedField(node.field);
      return testQuery(operatorOfLeaf(node).test(node.value, asOf), esFieldName(name, path), entry);
    },
  },
  sentence: (node, at, describing) => leafSentence(node, at, describing),
  schema: () => leafSchema('visit', 'visit'),
  arbitrary: (making) => leafArbitrary(making, 'visit', making.allows).map((leaf) => ({ kind: 'visit', ...leaf })),
};
