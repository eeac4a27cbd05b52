import { isJsonObject, type JsonObject, own } from '../json.ts';

/** The language's version that this code reads and writes. */
export const currentVersion = 1;

/** How a definition of a version becomes one of the next: one function a step, by the version it starts from. */
const steps: Readonly<Record<number, (definition: JsonObject) => JsonObject>> = {};

/** Lifts a stored definition of an older version to the current one; anything else is handed back as it is, for `parse` to judge. */
export function migrate(input: unknown): unknown {
  if (!isJsonObject(input)) return input;
  const version = own(input, 'version');
  const step = typeof version === 'number' && version < currentVersion && Object.hasOwn(steps, version) ? steps[version] : undefined;
  return step === undefined ? input : migrate(step(input));
}
