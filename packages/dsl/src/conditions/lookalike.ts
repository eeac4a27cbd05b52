import { checkInteger, checkProperties } from '../checking.ts';
import type { LookalikeCondition, Scoring } from '../definition.ts';
import { own } from '../json.ts';
import { amountTest } from '../meaning/field-meaning.ts';
import { childPointer } from '../pointer.ts';
import { scoringOf, topShares } from '../scoring.ts';
import type { Describing } from '../sentence/describing.ts';
import { capitalized, titleOf } from '../sentence/group-title.ts';
import { nameLabel } from '../sentence/list-label.ts';
import { pieces, textOfParts } from '../sentence/part.ts';
import { addBit, noBits } from '../targets/columns/bits.ts';
import { type EsQuery, everything, noneOf } from '../targets/elasticsearch/es-query.ts';
import type { Evaluating } from '../targets/memory/evaluating.ts';
import { isUsableText } from '../values/texts.ts';
import type { ConditionContract } from './contract.ts';

/**
 * True when the moviegoer's score by a frozen model is as high as those of the top share of the scope were when the model was made. The score is a sum of whole
 * weights of conditions, so that every engine has the same.
 */
export const lookalike: ConditionContract<LookalikeCondition> = {
  label: 'like an audience',
  check(node, at, _level, checking) {
    checkProperties(node, at, { kind: 'required', id: 'required', top: 'required' }, checking);
    const id = own(node, 'id');
    const place = childPointer(at, 'id');
    if (Object.hasOwn(node, 'id') && typeof id !== 'string')
      checking.report('wrong_type', place, '"id" must be a text.', { expected: 'text' });
    else if (typeof id === 'string' && !isUsableText(id))
      checking.report('unknown_value', place, 'Give the id of a lookalike model.', { value: id });
    if (Object.hasOwn(node, 'top')) checkInteger(own(node, 'top'), childPointer(at, 'top'), topShares, checking);
  },
  canonical: ({ id, top, scoring }) => ({ kind: 'lookalike', id, top: top + 0, ...(scoring && { scoring }) }),
  mentions: () => [],
  children: () => [],
  memory(node, evaluating) {
    const { score, atLeast } = scored(node, evaluating);
    return (moviegoer) => score(moviegoer) >= atLeast;
  },
  meaning(node, meaning) {
    const { features, atLeast } = scoringIn(node, meaning);
    // By what is added up, not by the model's name: two models with the same weights ask the same.
    return meaning.diagrams.of(amountTest(`score ${JSON.stringify(features)}`, { from: atLeast }));
  },
  targets: {
    columns(node, compiling) {
      const { features, atLeast } = scoringIn(node, compiling);
      const scores = compiling.scores(features);
      return (from, to) => {
        const bits = noBits(to - from);
        for (const [row, score] of scores(from, to).entries()) if (score >= atLeast) addBit(bits, row);
        return bits;
      };
    },
    duckdb(node, compiling) {
      const { features, atLeast } = scoringIn(node, compiling);
      const whole = (value: number) => compiling.bind({ type: 'INTEGER', value });
      const added = features.map(({ where, weight }) => `CASE WHEN ${compiling.condition(where)} THEN ${whole(weight)} ELSE 0 END`);
      return `((${['0', ...added].join(' + ')}) >= ${whole(atLeast)})`;
    },
    elasticsearch(node, compiling) {
      const { features, atLeast } = scoringIn(node, compiling);
      return scoreQuery(
        features.map(({ where, weight }) => ({ query: compiling.condition(where), weight })),
        atLeast,
      );
    },
  },
  sentence: (node, at, describing) => lookalikePieces(node, at, describing),
  title: (node, describing) => capitalized(titleOf(textOfParts(lookalikePieces(node, '', describing)))),
  why(node, moviegoer, evaluating) {
    const { score, atLeast } = scored(node, evaluating);
    return { lookalike: { id: node.id, score: score(moviegoer), atLeast } };
  },
  schema: () => ({
    type: 'object',
    required: ['kind', 'id', 'top'],
    additionalProperties: false,
    properties: {
      kind: { const: 'lookalike' },
      id: { type: 'string', pattern: '\\S' },
      top: { type: 'integer', minimum: topShares.least, maximum: topShares.most },
    },
  }),
  arbitrary({ fc, options }) {
    const [first, ...rest] = options.lookalikes ?? [];
    if (first === undefined) throw new TypeError('There is no lookalike model to ask for.');
    return fc
      .tuple(fc.constantFrom(first, ...rest), fc.integer({ min: topShares.least, max: topShares.most }))
      .map(([id, top]) => ({ kind: 'lookalike', id, top }));
  },
};

/** The score that was put into a condition, or that its reference leads to. */
function scoringIn(node: LookalikeCondition, { segment }: { readonly segment: Following }): Scoring {
  return scoringOf(node, (id, version) => ({ version: 1, where: segment(id, version).where }));
}
type Following = (id: string, version?: number) => Pick<ReturnType<Evaluating['segment']>, 'where'>;

function scored(node: LookalikeCondition, evaluating: Evaluating) {
  const { features, atLeast } = scoringIn(node, evaluating);
  const each = features.map(({ where, weight }) => ({ holds: evaluating.condition(where), weight }));
  type Subject = Parameters<(typeof each)[number]['holds']>[0];
  const score = (moviegoer: Subject) => each.reduce((sum, { holds, weight }) => sum + (holds(moviegoer) ? weight : 0), 0);
  return { score, atLeast };
}

/** Scores are never negative: a weight below 0 is given, as one above, to those for whom the feature does not hold. */
function scoreQuery(features: readonly { readonly query: EsQuery; readonly weight: number }[], atLeast: number): EsQuery {
  const should = features.flatMap(({ query, weight }): EsQuery[] =>
    weight === 0 ? [] : [{ constant_score: { filter: weight > 0 ? query : noneOf([query]), boost: Math.abs(weight) } }],
  );
  const bound = atLeast - features.reduce((sum, { weight }) => sum + Math.min(0, weight), 0);
  if (bound <= 0) return everything;
  return should.length === 0 ? noneOf([everything]) : { function_score: { query: { bool: { should } }, min_score: bound } };
}

function lookalikePieces({ id, top }: LookalikeCondition, at: string, { lookalikeName, negated }: Describing) {
  return pieces(at, `${negated ? 'are not' : 'are'} among the`, `${top}%`, 'most like', nameLabel(lookalikeName?.(id) ?? id));
}
