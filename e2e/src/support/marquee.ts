import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Condition, Definition } from '@marquee/dsl';
import { type PersonName, people } from './people.ts';
import { dataFolder, root } from './place.ts';

const given: readonly string[] | undefined = process.env.E2E_MARQUEE === undefined ? undefined : JSON.parse(process.env.E2E_MARQUEE);
/** The command line on the data folder of the server under test; or what E2E_MARQUEE says, such as one in a container. */
const [program = '', ...before] = given ?? [process.execPath, join(root, 'apps/cli/bin/marquee.mjs')];
const after = given === undefined ? ['--data', dataFolder] : [];

/** Runs the command line and gives what it printed. */
export async function marquee(args: readonly string[], input = ''): Promise<string> {
  const child = spawn(program, [...before, ...args, ...after], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Error(`marquee ${args.join(' ')} ended with ${code}: ${complained}`);
  return said;
}

interface Answer {
  readonly asOf: string;
  readonly count: number;
  readonly ids?: readonly string[];
}

const everyone: Condition = { kind: 'visits', op: 'atLeast', value: 0 };

/** The exact count of a definition over the moviegoers that a person may count; of all of them without one. */
export async function exactCount(definition: Definition | null, person: PersonName, options: readonly string[] = []): Promise<Answer> {
  const { scope } = people[person];
  const conditions: Condition[] = [...(scope === null ? [] : [scope]), ...(definition === null ? [everyone] : [definition.where])];
  const where: Condition = { kind: 'all', of: conditions };
  return JSON.parse(await marquee(['count', '-', '--json', ...options], JSON.stringify({ version: 1, where })));
}

/** What the dashboard may show a person of an exact count: one text where counts are exact, else one for each noise that it may carry. */
export function shownTo(person: PersonName, count: number): readonly string[] {
  const { mostNoise } = people[person];
  const noises = Array.from({ length: 2 * mostNoise + 1 }, (_, at) => at - mostNoise);
  return [...new Set(noises.map((noise) => textOf(person, count + noise)))];
}

function textOf(person: PersonName, count: number): string {
  const { smallest, roundedTo, roughBelow } = people[person];
  if (count < smallest) return `<${smallest}`;
  return `${count < roughBelow ? '≈' : ''}${rounded(count, roundedTo).toLocaleString('en-US')}`;
}

/** What lies in the middle goes to the even one (docs/privacy.md). */
function rounded(count: number, step: number): number {
  const nearest = Math.round(count / step);
  return (nearest - count / step === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest) * step;
}
