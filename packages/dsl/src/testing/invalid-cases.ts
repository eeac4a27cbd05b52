import type { IssueCode } from '../issue.ts';

/** An input that is not a valid definition, and all issues that it must give, in order. */
export interface InvalidCase {
  readonly name: string;
  readonly input: unknown;
  readonly issues: readonly { readonly code: IssueCode; readonly path: string; readonly property?: string }[];
  /** Whether a JSON Schema can find the fault. It cannot compare bounds, count levels or check calendar dates. */
  readonly structural: boolean;
}

type Expected = readonly [code: IssueCode, path: string, property?: string];
const toIssue = ([code, path, property]: Expected) => ({ code, path, ...(property === undefined ? {} : { property }) });

function whole(name: string, input: unknown, ...issues: readonly Expected[]): InvalidCase {
  return { name, input, issues: issues.map(toIssue), structural: true };
}
function at(name: string, where: unknown, ...issues: readonly Expected[]): InvalidCase {
  return whole(name, { version: 1, where }, ...issues);
}
function beyondSchema(one: InvalidCase): InvalidCase {
  return { ...one, structural: false };
}
const attribute = (field: unknown, op: unknown, ...value: readonly unknown[]) => ({
  kind: 'attribute',
  field,
  op,
  ...(value.length > 0 ? { value: value[0] } : {}),
});
const visits = (rest: object) => ({ kind: 'visits', ...rest });
const leaf = { kind: 'visits' };
const nested = (levels: number): unknown => (levels === 1 ? leaf : { kind: 'not', of: nested(levels - 1) });
const wide = (count: number) => ({ kind: 'any', of: Array.from({ length: count - 1 }, (_, index) => visits({ value: index })) });
const texts = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);
const protoNamed: unknown = JSON.parse('{"kind":"visits","__proto__":1}');

export const invalidCases: readonly InvalidCase[] = [
  whole('a list', [], ['not_an_object', '']),
  whole('null', null, ['not_an_object', '']),
  whole('a text', 'visits', ['not_an_object', '']),
  whole('nothing in it', {}, ['missing_property', '', 'version'], ['missing_property', '', 'where']),
  whole('a later version', { version: 2, where: leaf }, ['unsupported_version', '/version']),
  whole('version 0', { version: 0, where: leaf }, ['unsupported_version', '/version']),
  whole('a version that is a text', { version: '1', where: leaf }, ['wrong_type', '/version']),
  whole('something extra at the root', { version: 1, where: leaf, 'na/me~': 'x' }, ['extra_property', '/na~1me~0']),
  at('a condition that is a list', [], ['not_an_object', '/where']),
  at('a child that is null', { kind: 'all', of: [leaf, null] }, ['not_an_object', '/where/of/1']),
  at('no kind', { of: [] }, ['missing_property', '/where', 'kind']),
  at('a kind of a later issue', { kind: 'sequence' }, ['unknown_kind', '/where/kind']),
  at('a lookalike with a share beyond the bounds', { kind: 'lookalike', id: 'lal_1', top: 31 }, ['out_of_range', '/where/top']),
  at('a lookalike that brings its own weights', { kind: 'lookalike', id: 'lal_1', top: 5, scoring: { features: [], atLeast: 0 } }, [
    'extra_property',
    '/where/scoring',
  ]),
  at('an inherited name as kind', { kind: '__proto__' }, ['unknown_kind', '/where/kind']),
  at('a kind that is a number', { kind: 3 }, ['wrong_type', '/where/kind']),
  at('a visit outside of visits', { kind: 'visit', field: 'film', op: 'known' }, ['unknown_kind', '/where/kind']),
  at('an attribute inside visits', visits({ where: attribute('age', 'known') }), ['unknown_kind', '/where/where/kind']),
  at('visits inside visits', visits({ where: { kind: 'not', of: leaf } }), ['unknown_kind', '/where/where/of/kind']),
  at('an extra property', { kind: 'visits', when: 1 }, ['extra_property', '/where/when']),
  at('an own property named __proto__', protoNamed, ['extra_property', '/where/__proto__']),
  at('an empty group', { kind: 'any', of: [] }, ['empty_group', '/where/of']),
  at('a group without children', { kind: 'any' }, ['missing_property', '/where', 'of']),
  at('a group whose children are one object', { kind: 'all', of: leaf }, ['wrong_type', '/where/of']),
  at('not of a list', { kind: 'not', of: [leaf] }, ['not_an_object', '/where/of']),
  at('not of nothing', { kind: 'not' }, ['missing_property', '/where', 'of']),
  at('an unknown field', attribute('shoeSize', 'in', ['x']), ['unknown_field', '/where/field']),
  at('an inherited name as field', attribute('constructor', 'known'), ['unknown_field', '/where/field']),
  at('a visit field of a moviegoer', attribute('film', 'in', ['x']), ['unknown_field', '/where/field']),
  at('a moviegoer field of a visit', visits({ where: { kind: 'visit', field: 'gender', op: 'known' } }), [
    'unknown_field',
    '/where/where/field',
  ]),
  at('a field that is a number', attribute(1, 'known'), ['wrong_type', '/where/field']),
  at('neither field nor op', { kind: 'attribute' }, ['missing_property', '/where', 'field'], ['missing_property', '/where', 'op']),
  at('an operator of another kind', attribute('gender', 'atLeast', 3), ['unknown_operator', '/where/op']),
  at('an operator that is an inherited name', attribute('age', 'valueOf', 3), ['unknown_operator', '/where/op']),
  at(
    'an unknown field and an operator of no kind',
    attribute('shoeSize', 'like', 'x'),
    ['unknown_field', '/where/field'],
    ['unknown_operator', '/where/op'],
  ),
  at('an operator that is null', attribute('age', null), ['wrong_type', '/where/op']),
  at('no value', attribute('gender', 'in'), ['missing_property', '/where', 'value']),
  at('a value for known', attribute('age', 'known', 3), ['extra_property', '/where/value']),
  at('a text where a list belongs', attribute('gender', 'in', 'female'), ['wrong_type', '/where/value']),
  at('an empty list', attribute('region', 'in', []), ['empty_list', '/where/value']),
  at(
    'numbers in a list of texts',
    attribute('region', 'in', ['US-CA', 5, null]),
    ['wrong_type', '/where/value/1'],
    ['wrong_type', '/where/value/2'],
  ),
  at('an empty text', attribute('region', 'in', ['US-CA', '']), ['unknown_value', '/where/value/1']),
  at('a text of spaces', attribute('tier', 'notIn', ['  ']), ['unknown_value', '/where/value/0']),
  at('a value outside a fixed list', attribute('gender', 'in', ['female', 'woman']), ['unknown_value', '/where/value/1']),
  at('a fixed list is exact about capitals', visits({ where: { kind: 'visit', field: 'weekday', op: 'in', value: ['Mon'] } }), [
    'unknown_value',
    '/where/where/value/0',
  ]),
  at('a list that is too long', attribute('region', 'in', texts(1_001)), ['too_many_values', '/where/value']),
  at('a text where a number belongs', attribute('age', 'atLeast', '18'), ['wrong_type', '/where/value']),
  at('a fraction', attribute('age', 'atLeast', 17.5), ['wrong_type', '/where/value']),
  at('a number no one can count to', attribute('age', 'atLeast', 1e300), ['out_of_range', '/where/value']),
  at('one bound where two belong', attribute('age', 'between', [18]), ['wrong_type', '/where/value']),
  at('three bounds', attribute('age', 'between', [18, 20, 30]), ['wrong_type', '/where/value']),
  at(
    'bounds that are no numbers',
    attribute('age', 'between', ['a', 1.5]),
    ['wrong_type', '/where/value/0'],
    ['wrong_type', '/where/value/1'],
  ),
  beyondSchema(at('reversed bounds', attribute('age', 'between', [34, 18]), ['reversed_bounds', '/where/value'])),
  at('a date that is a number', attribute('joinedOn', 'onOrAfter', 20_000), ['wrong_type', '/where/value']),
  at('a date written another way', attribute('joinedOn', 'onOrAfter', '18.11.2026'), ['not_a_date', '/where/value']),
  beyondSchema(at('a day that no month has', attribute('joinedOn', 'onOrBefore', '2026-02-29'), ['not_a_date', '/where/value'])),
  beyondSchema(at('reversed dates', attribute('joinedOn', 'between', ['2026-02-02', '2026-02-01']), ['reversed_bounds', '/where/value'])),
  at('a date of two that is none', attribute('joinedOn', 'between', ['2026-02-02', 'soon']), ['not_a_date', '/where/value/1']),
  at('within a number', attribute('joinedOn', 'within', 12), ['wrong_type', '/where/value']),
  at('within a between window', attribute('joinedOn', 'within', { kind: 'between', count: 1, unit: 'day' }), [
    'unknown_kind',
    '/where/value/kind',
  ]),
  at('within 0 days', attribute('joinedOn', 'within', { kind: 'last', count: 0, unit: 'day' }), ['out_of_range', '/where/value/count']),
  at('a window that is a text', visits({ during: 'last year' }), ['not_an_object', '/where/during']),
  at('a window of an unknown kind', visits({ during: { kind: 'next', count: 1, unit: 'day' } }), ['unknown_kind', '/where/during/kind']),
  at('a window without kind', visits({ during: { count: 1, unit: 'day' } }), ['missing_property', '/where/during', 'kind']),
  at(
    'a window without count and unit',
    visits({ during: { kind: 'last' } }),
    ['missing_property', '/where/during', 'count'],
    ['missing_property', '/where/during', 'unit'],
  ),
  at('a window that is too long', visits({ during: { kind: 'last', count: 3_661, unit: 'day' } }), ['out_of_range', '/where/during/count']),
  at('a window of half a month', visits({ during: { kind: 'last', count: 0.5, unit: 'month' } }), ['wrong_type', '/where/during/count']),
  at('a unit that is none', visits({ during: { kind: 'last', count: 1, unit: 'quarter' } }), ['unknown_value', '/where/during/unit']),
  at('a window with too much', visits({ during: { kind: 'last', count: 1, unit: 'day', from: '2026-01-01' } }), [
    'extra_property',
    '/where/during/from',
  ]),
  at(
    'a window whose dates are none',
    visits({ during: { kind: 'between', from: 3, to: '2026-13-01' } }),
    ['wrong_type', '/where/during/from'],
    ['not_a_date', '/where/during/to'],
  ),
  beyondSchema(
    at('a reversed window', visits({ during: { kind: 'between', from: '2026-02-02', to: '2026-02-01' } }), [
      'reversed_bounds',
      '/where/during',
    ]),
  ),
  at('a basis that is none', visits({ basis: 'release' }), ['unknown_value', '/where/basis']),
  at('a measure that is none', visits({ measure: 'popcorn' }), ['unknown_value', '/where/measure']),
  at('an operator of a measure that is none', visits({ op: 'moreThan', value: 3 }), ['unknown_operator', '/where/op']),
  at('between without a value', visits({ op: 'between' }), ['missing_property', '/where', 'value']),
  at('a pair where one bound belongs', visits({ value: [1, 2] }), ['wrong_type', '/where/value']),
  at('one bound where a pair belongs', visits({ op: 'between', value: 3 }), ['wrong_type', '/where/value']),
  at('half a visit', visits({ value: 2.5 }), ['wrong_type', '/where/value']),
  at('fewer than no visits', visits({ value: -1 }), ['out_of_range', '/where/value']),
  at('more visits than can be counted', visits({ value: 16_777_216 }), ['out_of_range', '/where/value']),
  beyondSchema(at('reversed bounds of a measure', visits({ op: 'between', value: [3, 2] }), ['reversed_bounds', '/where/value'])),
  at('a share of 0', visits({ measure: 'share', value: 0 }), ['out_of_range', '/where/value']),
  at('a share of 101', visits({ measure: 'share', op: 'between', value: [1, 101] }), ['out_of_range', '/where/value/1']),
  beyondSchema(
    at(
      'different films narrowed by what is not the film',
      visits({
        measure: 'films',
        where: {
          kind: 'all',
          of: [
            { kind: 'visit', field: 'film.genre', op: 'known' },
            { kind: 'not', of: { kind: 'visit', field: 'daypart', op: 'in', value: ['late'] } },
          ],
        },
      }),
      ['unsupported_combination', '/where/where/of/1/of/field'],
    ),
  ),
  at(
    'a campaign without id and group',
    { kind: 'campaign' },
    ['missing_property', '/where', 'id'],
    ['missing_property', '/where', 'group'],
  ),
  at('a campaign whose id is a number', { kind: 'campaign', id: 4, group: 'any' }, ['wrong_type', '/where/id']),
  at('a campaign whose id is empty', { kind: 'campaign', id: ' ', group: 'any' }, ['unknown_value', '/where/id']),
  at('a group of a campaign that is none', { kind: 'campaign', id: 'cmp_a', group: 'both' }, ['unknown_value', '/where/group']),
  at('an event of a campaign that is none', { kind: 'campaign', id: 'cmp_a', group: 'any', event: 'read' }, [
    'unknown_value',
    '/where/event',
  ]),
  at('an event of a campaign that is a list', { kind: 'campaign', id: 'cmp_a', group: 'any', event: ['sent'] }, [
    'wrong_type',
    '/where/event',
  ]),
  at('a campaign with a version', { kind: 'campaign', id: 'cmp_a', group: 'any', version: 1 }, ['extra_property', '/where/version']),
  at('a segment without id', { kind: 'segment' }, ['missing_property', '/where', 'id']),
  at('a segment whose id is a number', { kind: 'segment', id: 4 }, ['wrong_type', '/where/id']),
  at('a segment whose id is empty', { kind: 'segment', id: '' }, ['unknown_value', '/where/id']),
  at('version 0 of a segment', { kind: 'segment', id: 'seg_a', version: 0 }, ['out_of_range', '/where/version']),
  at('a version of a segment that is a text', { kind: 'segment', id: 'seg_a', version: '2' }, ['wrong_type', '/where/version']),
  beyondSchema(at('nine levels', nested(9), ['too_deep', `/where${'/of'.repeat(8)}`])),
  beyondSchema(
    at(
      'nine levels, inside visits too',
      {
        kind: 'not',
        of: {
          kind: 'not',
          of: {
            kind: 'not',
            of: {
              kind: 'not',
              of: visits({
                where: { kind: 'not', of: { kind: 'not', of: { kind: 'not', of: { kind: 'visit', field: 'film', op: 'known' } } } },
              }),
            },
          },
        },
      },
      ['too_deep', '/where/of/of/of/of/where/of/of/of'],
    ),
  ),
  beyondSchema(at('201 conditions', wide(201), ['too_many_conditions', ''])),
  beyondSchema(
    at(
      'too many bytes',
      {
        kind: 'any',
        of: Array.from({ length: 8 }, (_, part) =>
          attribute(
            'tier',
            'in',
            texts(1_000).map((text) => `${part}-${text}-${'é'.repeat(2)}`),
          ),
        ),
      },
      ['too_large', ''],
    ),
  ),
  at(
    'everything at once',
    {
      kind: 'all',
      of: [{ kind: 'any', of: [] }, attribute('age', 'between', [1.5, 'x']), visits({ when: 1, value: -3 }), { kind: 'sequence' }],
    },
    ['empty_group', '/where/of/0/of'],
    ['wrong_type', '/where/of/1/value/0'],
    ['wrong_type', '/where/of/1/value/1'],
    ['extra_property', '/where/of/2/when'],
    ['out_of_range', '/where/of/2/value'],
    ['unknown_kind', '/where/of/3/kind'],
  ),
];
