'use client';
import { type Measure, windowWords } from '@marquee/dsl';
import { partStanding, useBuilding } from '../builder-context.ts';
import { child, type JsonObject, property } from '../draft/json.ts';
import { EditPart } from './edit-part.tsx';

const load = () => import('./window-editor.tsx');

interface WindowPartProps {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly measure: Measure;
  readonly change: (node: JsonObject, merge?: string) => void;
}

/** "in the last 12 months": when, and by which of the two days. */
export function WindowPart({ node, pointer, measure, change }: WindowPartProps) {
  const building = useBuilding();
  const window = property(node, 'during');
  const words = windowWords(measure, window, property(node, 'basis') === 'purchase' ? 'purchase' : 'session');
  const standing = window === undefined ? 'filled' : partStanding(building, child(pointer, 'during'), words.value !== null);
  return (
    <>
      {words.lead} <EditPart what="When" text={words.value} hole="a time" standing={standing} load={load} with={{ node, change }} />
    </>
  );
}
