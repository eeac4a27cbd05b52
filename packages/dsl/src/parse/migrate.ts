import { isJsonObject, type JsonObject, own } from '../json.ts';

/** The version of the language that this code reads and writes. */
export const currentVersion = 1;

/** The migrations, each to the next version, by the version that it starts from. */
const steps: Readonly<Record<number, (definition: JsonObject) => JsonObject>> = {};

/** Migrates a stored definition of an older version to the current one. Any other input is returned unchanged, and `parse` checks it. */
export function migrate(input: unknown): unknown {
  if (!isJsonObject(input)) return input;
  const version = own(input, 'version');
  const step = typeof version === 'number' && version < currentVersion && Object.hasOwn(steps, version) ? steps[version] : undefined;
  return step === undefined ? input : migrate(step(input));
}
