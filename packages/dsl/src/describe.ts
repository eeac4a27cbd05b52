import { conditionOf } from './conditions/registry.ts';
import type { Condition, Definition } from './definition.ts';
import type { DescribeOptions, Describing, Standing } from './sentence/describing.ts';
import { type Part, textOfParts } from './sentence/part.ts';
import { filterOf } from './visit-filter/registry.ts';

/** The definition as a sentence that a marketer could have written. Without `options`, segments and looked-up values appear with their ids. */
export function describe(definition: Definition, options: DescribeOptions = {}): string {
  return textOfParts(describeParts(definition, options));
}

/** The same sentence in pieces, each with the pointer of its condition. Joined, they are the result of `describe`. */
export function describeParts(definition: Definition, options: DescribeOptions = {}): readonly Part[] {
  const told = startDescribing(options, false).condition(definition.where, '/where');
  return [{ text: 'Moviegoers who ', pointer: '' }, ...told, { text: '.', pointer: '' }];
}

/** The short name of one condition, as shown in the waterfall: "Aged 18 or over". */
export function describeCondition(condition: Condition, options: DescribeOptions = {}): string {
  return startDescribing(options, true).title(condition);
}

/** One condition as a phrase that follows "moviegoers who": "are aged 18 or over". */
export function phraseOfCondition(condition: Condition, options: DescribeOptions = {}): string {
  return textOfParts(startDescribing(options, false).condition(condition, ''));
}

const atStart: Standing = { depth: 0, negated: false, subject: 'visit', filmNamed: false, bought: false };

function startDescribing(options: DescribeOptions, short: boolean, standing: Standing = atStart): Describing {
  const there = (changed: Partial<Standing> = {}) => startDescribing(options, short, { ...standing, ...changed });
  const describing: Describing = {
    ...options,
    ...standing,
    short,
    condition: (node, at, changed) => conditionOf(node.kind).sentence(node, at, there(changed)),
    filter: (node, at, changed) => filterOf(node.kind).sentence(node, at, there(changed)),
    title: (node) => conditionOf(node.kind).title(node, describing),
  };
  return describing;
}
