import { campaignsIn } from '../campaign-issues.ts';
import { canonicalConditionText } from '../canonical.ts';
import { conditionOf } from '../conditions/registry.ts';
import type { Condition, EvaluationContext, VisitFilter } from '../definition.ts';
import { putInReferences } from '../put-in-references.ts';
import { followReference } from '../segments-within.ts';
import { filterOf } from '../visit-filter/registry.ts';
import { createDiagrams, type Diagram, type Diagrams, diagramText, nodesOf, TooLarge } from './diagram.ts';
import { campaignVariable, type MeaningOf } from './meaning-of.ts';

/** A set of moviegoers, said by a condition. */
export interface Meaning {
  /** Null where it is too large to be worked out. */
  readonly diagram: Diagram | null;
  /** How it is written. */
  readonly written: Condition;
}

/** Sets of moviegoers and what can be made of them, without any data. */
export interface Meanings {
  of(condition: Condition): Meaning;
  both(one: Meaning, other: Meaning): Meaning;
  either(one: Meaning, other: Meaning): Meaning;
  without(one: Meaning, other: Meaning): Meaning;
  /**
   * A text that is the same for two sets when logic alone says that they are the same, whatever the data: however conditions are nested, negated, repeated,
   * split, put in as a segment or given as other days of the same window. Sets that merely have the same members have different texts. What is too large to
   * work out has the text of its canonical form.
   */
  text(meaning: Meaning): string;
  /** Whether who is in the set depends on campaigns. */
  ofCampaigns(meaning: Meaning): boolean;
}

/** What conditions mean on an as-of day, their references put in. Throws for a reference that `resolveReferences` would have reported. */
export function meaningsOn(context: EvaluationContext): Meanings {
  const diagrams = createDiagrams();
  const start = startMeaning(context, diagrams);
  const unlessTooLarge = (make: () => Diagram): Diagram | null => {
    try {
      return make();
    } catch (error) {
      if (error instanceof TooLarge) return null;
      throw error;
    }
  };
  const combined =
    (operate: (one: Diagram, other: Diagram) => Diagram, write: (one: Condition, other: Condition) => Condition) =>
    (one: Meaning, other: Meaning): Meaning => ({
      diagram: one.diagram && other.diagram && unlessTooLarge(() => operate(one.diagram as Diagram, other.diagram as Diagram)),
      written: write(one.written, other.written),
    });
  return {
    of: (condition) => ({ diagram: unlessTooLarge(() => start.condition(condition)), written: condition }),
    both: combined(diagrams.and, (one, other) => ({ kind: 'all', of: [one, other] })),
    either: combined(diagrams.or, (one, other) => ({ kind: 'any', of: [one, other] })),
    without: combined(
      (one, other) => diagrams.and(one, diagrams.not(other)),
      (one, other) => ({ kind: 'all', of: [one, { kind: 'not', of: other }] }),
    ),
    text: ({ diagram, written }) =>
      diagram ? diagramText(diagram) : `written ${canonicalConditionText(putInReferences(written, context.resolve))}`,
    ofCampaigns: ({ diagram, written }) =>
      diagram
        ? nodesOf(diagram).some(({ variable }) => variable.startsWith(campaignVariable))
        : campaignsIn({ version: 1, where: written }, context.resolve).length > 0,
  };
}

function startMeaning(context: EvaluationContext, diagrams: Diagrams, path: readonly string[] = []): MeaningOf {
  const meaning: MeaningOf = {
    asOf: context.asOf,
    diagrams,
    condition: (node: Condition) => conditionOf(node.kind).meaning(node, meaning),
    filter: (node: VisitFilter) => filterOf(node.kind).meaning(node, meaning),
    segment: (id, version) => {
      const found = followReference(context.resolve, path, id, version);
      return { where: found.definition.where, inside: startMeaning(context, diagrams, found.path) };
    },
  };
  return meaning;
}
