import type { AttributeCondition } from '../definition.ts';
import type { AttributeField } from '../fields/catalogue.ts';
import { fieldEntry, namedField } from '../fields/entry.ts';
import { heldByMoviegoer } from '../fields/read.ts';
import { leafArbitrary } from '../leaf-arbitrary.ts';
import { canonicalLeaf, checkLeaf } from '../leaf-check.ts';
import { leafSchema } from '../leaf-schema.ts';
import { fieldMeaning } from '../meaning/field-meaning.ts';
import { mentionsOfLeaf } from '../mention.ts';
import { operatorOfLeaf } from '../operators/registry.ts';
import { capitalized, titleOf } from '../sentence/group-title.ts';
import { leafSentence } from '../sentence/leaf-sentence.ts';
import { textOfParts } from '../sentence/part.ts';
import { bornFor } from '../targets/columns/born-for.ts';
import { pickCodes, pickOf } from '../targets/columns/pick.ts';
import { ageSql } from '../targets/duckdb/age-sql.ts';
import { testSql } from '../targets/duckdb/test-sql.ts';
import { ageQuery } from '../targets/elasticsearch/age-query.ts';
import { esFieldName } from '../targets/elasticsearch/field-name.ts';
import { testQuery } from '../targets/elasticsearch/test-query.ts';
import { holds } from '../targets/memory/holds.ts';
import type { ConditionContract } from './contract.ts';

/** True when a field of the moviegoer satisfies the operator. */
export const attribute: ConditionContract<AttributeCondition> = {
  label: 'about the moviegoer',
  check: (node, at, _level, checking) => checkLeaf(node, at, 'moviegoer', checking),
  canonical: (node) => ({ kind: 'attribute', field: node.field, ...canonicalLeaf(node) }),
  mentions: mentionsOfLeaf,
  children: () => [],
  memory(node, { asOf }) {
    const verdict = holds(operatorOfLeaf(node).test(node.value, asOf), fieldEntry(node.field)?.missingValue);
    return (moviegoer) => verdict(heldByMoviegoer(moviegoer, node.field, asOf));
  },
  meaning(node, { asOf, diagrams }) {
    const { name, entry } = namedField(node.field);
    return fieldMeaning(diagrams, name, entry, operatorOfLeaf(node).test(node.value, asOf));
  },
  targets: {
    columns: (node, compiling) =>
      compiling.leaf(node, () => {
        const { name, entry } = namedField(node.field);
        const { asOf, columns } = compiling;
        const test = operatorOfLeaf(node).test(node.value, asOf);
        if (name !== 'age') return pickOf(columns.attributes[name as Exclude<AttributeField, 'age'>], test, entry.missingValue);
        return pickCodes(columns.birthDays, bornFor(test, asOf));
      }),
    duckdb: (node, compiling) =>
      compiling.leaf(node, () => {
        const { entry } = namedField(node.field);
        const test = operatorOfLeaf(node).test(node.value, compiling.asOf);
        const column = `m.${entry.stored.column}`;
        return node.field === 'age' ? ageSql(test, column, compiling.asOf, compiling.bind) : testSql(test, column, entry, compiling.bind);
      }),
    elasticsearch(node, { asOf }) {
      const { name, entry } = namedField(node.field);
      const test = operatorOfLeaf(node).test(node.value, asOf);
      return name === 'age' ? ageQuery(test, esFieldName(name), asOf) : testQuery(test, esFieldName(name), entry);
    },
  },
  sentence: (node, at, describing) => leafSentence(node, at, describing),
  title: (node, describing) => capitalized(titleOf(textOfParts(leafSentence(node, '', describing)))),
  why: (node, moviegoer, { asOf }) => ({ field: node.field, held: heldByMoviegoer(moviegoer, node.field, asOf) }),
  schema: () => leafSchema('attribute', 'moviegoer'),
  arbitrary: (making) => leafArbitrary(making, 'moviegoer').map((leaf) => ({ kind: 'attribute', ...leaf })),
};
