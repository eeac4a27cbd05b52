import type { Pointer } from './definition.ts';

export const issueCodes = [
  'not_an_object',
  'unknown_kind',
  'unknown_field',
  'unknown_operator',
  'wrong_type',
  'unknown_value',
  'empty_group',
  'empty_list',
  'reversed_bounds',
  'out_of_range',
  'not_a_date',
  'extra_property',
  'missing_property',
  'unsupported_combination',
  'too_deep',
  'too_many_conditions',
  'too_many_values',
  'too_large',
  'unknown_segment',
  'segment_cycle',
  'unknown_campaign',
  'unknown_lookalike',
  'unsupported_version',
  'too_costly',
  'too_fine',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** Codes of advice. Advice is returned beside the count and never makes a definition invalid. */
export const adviceCodes = ['slow', 'always_true', 'never_true', 'another_visit', 'value_not_found', 'beyond_data'] as const;
export type AdviceCode = (typeof adviceCodes)[number];

/** One problem of a definition, or a piece of advice about it. */
export interface Issue {
  readonly severity: 'error' | 'advice';
  readonly code: IssueCode | AdviceCode;
  /** JSON Pointer to the faulty part, as specific as possible. */
  readonly path: Pointer;
  /** One sentence that says what to do. */
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
}
