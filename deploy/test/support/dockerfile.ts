import { textOf } from './files.ts';

export interface Instruction {
  readonly name: string;
  /** Without flags such as `--from`. */
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string>>;
  readonly text: string;
}
export interface Stage {
  readonly base: string;
  readonly name: string | undefined;
  readonly instructions: readonly Instruction[];
}

/** A Dockerfile's stages; comments and continued lines are taken care of. */
function stagesOf(file: string): readonly Stage[] {
  const lines = textOf(file)
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const stages: { base: string; name: string | undefined; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [name = '', ...rest] = line.split(/\s+/);
    const flags = Object.fromEntries(rest.filter((word) => word.startsWith('--')).map((word) => word.slice(2).split('=', 2)));
    const words = rest.filter((word) => !word.startsWith('--'));
    if (name === 'FROM')
      stages.push({ base: words[0] ?? '', name: words[1]?.toUpperCase() === 'AS' ? words[2] : undefined, instructions: [] });
    else stages.at(-1)?.instructions.push({ name, words, flags, text: line.slice(name.length).trim() });
  }
  return stages;
}

const file = 'docker/Dockerfile';
export const allStages = stagesOf(file);

/** The stage that is the image of a part of the product. */
export function imageOf(part: string): Stage {
  const stage = allStages.find(({ name }) => name === part);
  if (!stage) throw new Error(`${file} has no target ${part}`);
  return stage;
}

/** The environment an image is run with. */
export function environmentOfImage(part: string): Readonly<Record<string, string>> {
  const words = imageOf(part)
    .instructions.filter(({ name }) => name === 'ENV')
    .flatMap(({ words }) => words);
  return Object.fromEntries(words.map((word) => word.split('=', 2)));
}
