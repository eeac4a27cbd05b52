import { type Definition, parseText } from '@marquee/dsl';
import { Refused } from './client/operator.ts';
import { readText } from './input.ts';

/** A definition from a file or standard input, checked here first, so that a slip costs no start of the product. */
export async function readDefinition(cwd: string, file: string): Promise<Definition> {
  const parsed = parseText(await readText(cwd, file));
  if (parsed.ok) return parsed.definition;
  throw new Refused('invalid_definition', 'The definition has issues.', { issues: parsed.issues });
}
