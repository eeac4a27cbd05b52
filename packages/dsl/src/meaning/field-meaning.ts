import type { FieldEntry } from '../fields/catalogue.ts';
import type { Held } from '../fields/read.ts';
import type { Range, Test } from '../operators/test.ts';
import { holds } from '../targets/memory/holds.ts';
import type { Diagram, Diagrams, VariableTest } from './diagram.ts';

/** A text that no field holds. */
const unheard = '\u0000';

/** The subjects whose field passes a test. */
export function fieldMeaning(diagrams: Diagrams, name: string, entry: FieldEntry, test: Test): Diagram {
  const positive = positively(diagrams, name, entry, { ...test, negated: false });
  return test.negated ? diagrams.not(positive) : positive;
}

function positively(diagrams: Diagrams, name: string, entry: FieldEntry, test: Test): Diagram {
  if (entry.kind === 'set') return ofSet(diagrams, name, entry, test);
  if (entry.kind === 'keyword') return ofTexts(diagrams, name, entry, test);
  return diagrams.of(test.form === 'range' ? rangeTest(name, test) : { variable: name, missing: false, rest: true, branches: [] });
}

/** One text or none. Of a field with a fixed list, the last text of the list is the rest. */
function ofTexts(diagrams: Diagrams, name: string, entry: FieldEntry, test: Test): Diagram {
  const answer: (held: Held) => boolean = holds(test, entry.missingValue);
  const fixed = entry.values?.map(({ value }) => value);
  const mentioned = 'texts' in test ? test.texts : [];
  const texts = [...(fixed?.slice(0, -1) ?? mentioned)].sort();
  return diagrams.of({
    variable: name,
    missing: answer(null),
    rest: answer(fixed?.at(-1) ?? unheard),
    branches: texts.map((text) => [text, answer(text)]),
  });
}

/** Any number of texts: a variable for each, and one for having any at all where the texts are not a fixed list. */
function ofSet(diagrams: Diagrams, name: string, entry: FieldEntry, test: Test): Diagram {
  const one = (text: string) =>
    diagrams.of({ variable: `${name} ${JSON.stringify(text)}`, missing: false, rest: false, branches: [[1, true]] });
  const some = entry.values
    ? entry.values.map(({ value }) => one(value)).reduce(diagrams.or, diagrams.no)
    : diagrams.of({ variable: name, missing: false, rest: true, branches: [] });
  const has = (text: string) => diagrams.and(some, one(text));
  switch (test.form) {
    case 'present':
      return some;
    case 'someOf':
      return test.texts.map(has).reduce(diagrams.or, diagrams.no);
    case 'everyOf':
      return test.texts.map(has).reduce(diagrams.and, diagrams.yes);
    case 'range':
      return diagrams.no;
  }
}

/** The numbers of a range, both ends included, of which there may be none. */
export function rangeTest(variable: string, range: Range, least?: number): VariableTest {
  return { ...amountTest(variable, range, least), missing: false };
}

/** The numbers of a range, both ends included, where there always is one, at least the smallest possible. */
export function amountTest(variable: string, { from, to }: Range, least = Number.NEGATIVE_INFINITY): VariableTest {
  const start = from ?? Number.NEGATIVE_INFINITY;
  const end = to === undefined ? Number.POSITIVE_INFINITY : to + 1;
  const branches: [number, boolean][] = [];
  if (start > least && start < end) branches.push([start, true]);
  if (end > least && end < Number.POSITIVE_INFINITY && start < end) branches.push([end, false]);
  const rest = start <= least && end > least && start < end;
  return { variable, missing: rest, rest, branches };
}
