import type { SqlValue } from './query.ts';

/** The parameters of one statement, numbered in the order in which they are added. */
export interface ParameterList {
  readonly values: readonly SqlValue[];
  /** Adds a value and returns its placeholder, `$n`. */
  add(value: SqlValue): string;
}

export function parameterList(): ParameterList {
  const values: SqlValue[] = [];
  return {
    values,
    add: (value) => {
      values.push(value);
      return `$${values.length}`;
    },
  };
}
