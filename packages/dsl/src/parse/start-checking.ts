import type { Checking } from '../checking.ts';
import { checkName, checkProperties } from '../checking.ts';
import { conditionKinds, conditionOf } from '../conditions/registry.ts';
import type { Pointer } from '../definition.ts';
import type { Issue } from '../issue.ts';
import { isJsonObject, own } from '../json.ts';
import { limits } from '../limits.ts';
import { amountLabel } from '../sentence/money-label.ts';
import { filterKinds, filterOf } from '../visit-filter/registry.ts';

/** The result of a check so far. */
export interface Found {
  readonly issues: Issue[];
  /** The number of all nodes: conditions, and filters inside `visits`. */
  conditions: number;
  tooDeep: boolean;
}

/** Levels below this are not checked, so that a hostile input cannot exhaust the stack. */
const deepestLevelRead = 400;

/** Starts a check that can descend into conditions and filters. */
export function startChecking(found: Found, currency?: string): Checking {
  const report: Checking['report'] = (code, path, message, params = {}) => {
    found.issues.push({ severity: 'error', code, path, message, params });
  };

  function node<Kind extends string>(
    value: unknown,
    at: Pointer,
    level: number,
    kinds: readonly Kind[],
    contractOf: (kind: Kind) => { check(node: Readonly<Record<string, unknown>>, at: Pointer, level: number, checking: Checking): void },
  ): void {
    if (!isJsonObject(value)) {
      report('not_an_object', at, 'A condition must be an object with a "kind".');
      return;
    }
    found.conditions += 1;
    if (level > limits.levels && !found.tooDeep) {
      found.tooDeep = true;
      report('too_deep', at, `Conditions may nest ${limits.levels} levels deep. Flatten this one.`, { level, limit: limits.levels });
    }
    if (level > deepestLevelRead) return;
    if (!Object.hasOwn(value, 'kind')) {
      report('missing_property', at, 'Add "kind".', { property: 'kind' });
      return;
    }
    const kind = checkName(value, 'kind', at, kinds, 'unknown_kind', checking);
    if (kind !== undefined) contractOf(kind).check(value, at, level, checking);
  }

  const checking: Checking = {
    report,
    amount: (value, unit) => amountLabel(value, unit, currency),
    condition: (value, at, level) => node(value, at, level, conditionKinds, conditionOf),
    filter: (value, at, level) => node(value, at, level, filterKinds, filterOf),
  };
  return checking;
}

/** Checks a value that should be a whole definition, and reports every issue. */
export function checkDefinition(value: unknown, checking: Checking, version: number): void {
  if (!isJsonObject(value)) {
    checking.report('not_an_object', '', 'A definition must be an object: {"version": 1, "where": …}.');
    return;
  }
  checkProperties(value, '', { version: 'required', where: 'required' }, checking);
  const found = own(value, 'version');
  if (Object.hasOwn(value, 'version')) {
    if (typeof found !== 'number' || !Number.isInteger(found))
      checking.report('wrong_type', '/version', '"version" must be a whole number.', { expected: 'integer' });
    else if (found !== version)
      checking.report('unsupported_version', '/version', `Version ${found} is not supported. Use version ${version}.`, {
        value: found,
        supported: [version],
      });
  }
  if (Object.hasOwn(value, 'where')) checking.condition(own(value, 'where'), '/where', 1);
}
