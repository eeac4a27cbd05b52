import { type Definition, parseText } from '@marquee/dsl';
import { Refused } from './client/operator.ts';
import { readText } from './input.ts';

/** Reads a definition from a file or standard input. It is checked here first, so that the product is not started for an invalid one. */
export async function readDefinition(cwd: string, file: string): Promise<Definition> {
  const parsed = parseText(await readText(cwd, file));
  if (parsed.ok) return parsed.definition;
  throw new Refused('invalid_definition', 'The definition has issues.', { issues: parsed.issues });
}
