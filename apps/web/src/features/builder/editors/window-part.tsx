'use client';
import { partStanding, useBuilding } from '../builder-context.ts';
import { child, type JsonObject, property } from '../draft/json.ts';
import { windowLead, windowText } from '../values/phrases.ts';
import { EditPart } from './edit-part.tsx';

const load = () => import('./window-editor.tsx');

interface WindowPartProps {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly change: (node: JsonObject, merge?: string) => void;
}

/** "in the last 12 months": when, and by which of the two days. */
export function WindowPart({ node, pointer, change }: WindowPartProps) {
  const building = useBuilding();
  const window = property(node, 'during');
  const basis = property(node, 'basis');
  const said = windowText(window);
  const standing = window === undefined ? 'filled' : partStanding(building, child(pointer, 'during'), said !== null);
  return (
    <>
      {windowLead(window)}{' '}
      <EditPart
        what="When"
        text={said}
        hole="a time"
        standing={standing}
        {...(basis === 'purchase' ? { more: 'by day of purchase' } : {})}
        load={load}
        with={{ node, change }}
      />
    </>
  );
}
