import { type Definition, dayLabel, type FieldName, fields, type Issue, mentions, type Pointer } from '@marquee/dsl';
import type { ChosenDay } from '../../definitions/index.ts';
import type { Scene } from '../../verb/index.ts';
import { knownValues } from '../catalogue/index.ts';

/** Said beside the zeros of an empty store. */
export const noData = {
  severity: 'advice',
  code: 'no_data',
  path: '',
  message: 'No moviegoers are on record yet. Import an exhibitor’s feed folder to see numbers here.',
  params: {},
} as const;

/** Said of a day that the data does not reach: windows that end there are partly, or wholly, without visits. */
export function dayAdvice({ iso, reach }: ChosenDay): readonly Issue[] {
  if (reach === null || iso <= reach) return [];
  const message = `The data reaches to ${dayLabel(reach)}, and this is for ${dayLabel(iso)}: nothing after the first of them is on record, so numbers may be too small.`;
  return [{ severity: 'advice', code: 'beyond_data', path: '', message, params: { asOf: iso, reach } }];
}

/** Advice about looked-up values that nothing on record has, such as a misspelt genre. Never refuses. */
export async function valueAdvice(scene: Scene, definition: Definition): Promise<readonly Issue[]> {
  const lookedUp = mentions(definition).filter(({ field }) => 'lookup' in fields[field]);
  const fieldsMentioned = [...new Set(lookedUp.map(({ field }) => field))];
  const advice = await Promise.all(
    fieldsMentioned.map(async (field) => {
      const ofField = lookedUp.filter((mention) => mention.field === field);
      const known = await knownValues(scene, field, [...new Set(ofField.map(({ value }) => value))]);
      return ofField.flatMap(({ value, pointer }) => (known.has(value) ? [] : [valueNotFound(field, value, pointer)]));
    }),
  );
  return advice.flat();
}

function valueNotFound(field: FieldName, value: string, path: Pointer): Issue {
  return {
    severity: 'advice',
    code: 'value_not_found',
    path,
    message: `Nothing on record has the ${fields[field].label} “${value}”. Check its spelling; until then it matches nobody.`,
    params: { field, value },
  };
}
