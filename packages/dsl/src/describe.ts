import { conditionOf } from './conditions/registry.ts';
import type { Condition, Definition } from './definition.ts';
import type { DescribeOptions, Describing } from './sentence/describing.ts';
import { type Part, textOfParts } from './sentence/part.ts';
import { filterOf } from './visit-filter/registry.ts';

/** The definition as a sentence that a marketer would write. Without `options` values and segments go by their ids. */
export function describe(definition: Definition, options: DescribeOptions = {}): string {
  return textOfParts(describeParts(definition, options));
}

/** The same sentence in pieces, each with the pointer of the condition it tells of; joined, they are `describe`. */
export function describeParts(definition: Definition, options: DescribeOptions = {}): readonly Part[] {
  const told = startDescribing(options, false).condition(definition.where, '/where', 0);
  return [{ text: 'Moviegoers who ', pointer: '' }, ...told, { text: '.', pointer: '' }];
}

/** The short name of one condition, as a waterfall says it: "Aged 18 or over". */
export function describeCondition(condition: Condition, options: DescribeOptions = {}): string {
  return startDescribing(options, true).title(condition);
}

/** One condition as a phrase after "moviegoers who": "are aged 18 or over". */
export function phraseOfCondition(condition: Condition, options: DescribeOptions = {}): string {
  return textOfParts(startDescribing(options, false).condition(condition, '', 0));
}

function startDescribing(options: DescribeOptions, short: boolean, depth = 0): Describing {
  const deeper = (level: number) => startDescribing(options, short, level);
  const describing: Describing = {
    ...options,
    short,
    depth,
    condition: (node, at, level) => conditionOf(node.kind).sentence(node, at, deeper(level)),
    filter: (node, at, level) => filterOf(node.kind).sentence(node, at, deeper(level)),
    title: (node) => conditionOf(node.kind).title(node, describing),
  };
  return describing;
}
