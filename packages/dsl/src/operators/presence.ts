import type { OperatorContract } from './contract.ts';

/** The two operators that every kind of field has. */
export const known = {
  label: 'is known',
  reads: 'known',
  shape: 'none',
  test: () => ({ form: 'present', negated: false }),
} as const satisfies OperatorContract;
export const unknown = {
  label: 'is not known',
  reads: 'unknown',
  shape: 'none',
  test: () => ({ form: 'present', negated: true }),
} as const satisfies OperatorContract;
