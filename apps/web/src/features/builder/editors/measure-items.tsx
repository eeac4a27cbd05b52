'use client';
import { type Measure, measures } from '@marquee/dsl';
import { MenuFloat, MenuRadioGroup, MenuRadioItem } from '@marquee/ui/menu';
import type { Float } from '@marquee/ui/opener';
import { type JsonObject, property, withProperties } from '../draft/json.ts';
import { isMeasure, measureChoices } from '../values/phrases.ts';

interface MeasureItemsProps {
  readonly float: Float;
  readonly node: JsonObject;
  readonly measure: Measure;
  readonly change: (node: JsonObject) => void;
}

/** What is measured of someone's visits. */
export default function MeasureItems({ float, node, measure, change }: MeasureItemsProps) {
  return (
    <MenuFloat float={float}>
      <MenuRadioGroup value={measure} onValueChange={(next) => change(withMeasure(node, measure, next))}>
        {Object.entries(measureChoices).map(([name, { menu }]) => (
          <MenuRadioItem key={name} value={name}>
            {menu}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </MenuFloat>
  );
}

/** Another measure; the bound stays only where it is in the same unit. */
function withMeasure(node: JsonObject, before: Measure, after: string): JsonObject {
  const same = isMeasure(after) && measures[before].unit === measures[after].unit;
  return withProperties(node, same ? { measure: after } : { measure: after, op: property(node, 'op') ?? 'atLeast', value: null });
}
