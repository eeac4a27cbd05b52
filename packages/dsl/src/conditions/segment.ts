import { checkInteger, checkProperties } from '../checking.ts';
import type { SegmentCondition } from '../definition.ts';
import { own } from '../json.ts';
import { childPointer } from '../pointer.ts';
import type { Describing } from '../sentence/describing.ts';
import { capitalized, titleOf } from '../sentence/group-title.ts';
import { nameLabel } from '../sentence/list-label.ts';
import { pieces, textOfParts } from '../sentence/part.ts';
import { isUsableText } from '../values/texts.ts';
import type { ConditionContract } from './contract.ts';

/** True when the definition of the referenced segment is true, with the same as-of date and scope. */
export const segment: ConditionContract<SegmentCondition> = {
  label: 'in a segment',
  check(node, at, _level, checking) {
    checkProperties(node, at, { kind: 'required', id: 'required', version: 'optional' }, checking);
    const id = own(node, 'id');
    const place = childPointer(at, 'id');
    if (Object.hasOwn(node, 'id') && typeof id !== 'string')
      checking.report('wrong_type', place, '"id" must be a text.', { expected: 'text' });
    else if (typeof id === 'string' && !isUsableText(id))
      checking.report('unknown_value', place, 'Give the id of a segment.', { value: id });
    if (Object.hasOwn(node, 'version'))
      checkInteger(own(node, 'version'), childPointer(at, 'version'), { least: 1, most: Number.MAX_SAFE_INTEGER }, checking);
  },
  canonical: ({ id, version }) => ({ kind: 'segment', id, ...(version === undefined ? {} : { version }) }),
  mentions: () => [],
  children: () => [],
  memory(node, evaluating) {
    const { where, inside } = evaluating.segment(node.id, node.version);
    return inside.condition(where);
  },
  meaning(node, meaning) {
    const { where, inside } = meaning.segment(node.id, node.version);
    return inside.condition(where);
  },
  targets: {
    columns(node, compiling) {
      const { where, inside } = compiling.segment(node.id, node.version);
      return inside.condition(where);
    },
    duckdb(node, compiling) {
      const { where, inside } = compiling.segment(node.id, node.version);
      return inside.condition(where);
    },
    elasticsearch(node, compiling) {
      const { where, inside } = compiling.segment(node.id, node.version);
      return inside.condition(where);
    },
  },
  sentence: (node, at, describing) => segmentPieces(node, at, describing),
  title: (node, describing) => capitalized(titleOf(textOfParts(segmentPieces(node, '', describing)))),
  why: (node) => ({ segment: { id: node.id, ...(node.version === undefined ? {} : { version: node.version }) } }),
  schema: () => ({
    type: 'object',
    required: ['kind', 'id'],
    additionalProperties: false,
    properties: {
      kind: { const: 'segment' },
      id: { type: 'string', pattern: '\\S' },
      version: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    },
  }),
  arbitrary({ fc, options }) {
    const [first, ...rest] = options.segments ?? [];
    if (first === undefined) throw new TypeError('There is no segment to refer to.');
    return fc.constantFrom(first, ...rest).map((one) => ({ kind: 'segment', ...one }));
  },
};

function segmentPieces({ id, version }: SegmentCondition, at: string, { segmentName, negated }: Describing) {
  const name = nameLabel(segmentName?.(id, version) ?? id);
  return pieces(at, negated ? 'are not in segment' : 'are in segment', version === undefined ? name : `${name}, version ${version}`);
}
