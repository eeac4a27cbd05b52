'use client';
import type { Issue } from '@marquee/dsl';
import { createContext, useContext } from 'react';
import { at, type Json, within } from './draft/json.ts';
import { isUnfinished } from './draft/row-issues.ts';
import type { Names } from './server/use-names.ts';

/** A new definition, or a function that changes the current one: a row is not rendered again for changes elsewhere, so it knows only its own part. */
export type Edit = (change: Json | ((now: Json) => Json), merge?: string) => void;

/** What the editors of every part share. Within a row, `document` is certain to be current only at the row's own place, and `issues` are the row's. */
export interface Building {
  readonly document: Json;
  readonly issues: readonly Issue[];
  readonly names: Names;
  readonly readOnly: boolean;
  readonly asOf: string | null;
  /** Join dates are asked for by whole months and money in steps, as of those who see other organisations' moviegoers. */
  readonly coarse: boolean;
  /** The segment that is edited; null for a new one. */
  readonly segmentId: string | null;
  /** Whose choices are remembered; null where nobody's are. */
  readonly personId: string | null;
  /** Changes the definition as it is by then; `merge` names what is being typed. */
  readonly edit: Edit;
}

export const BuildingContext = createContext<Building | null>(null);

export function useBuilding(): Building {
  const building = useContext(BuildingContext);
  if (!building) throw new Error('An editor is outside of the builder');
  return building;
}

/** The day that windows and ages are of, from which a reader's "today" is reckoned. */
export function useToday(): string {
  const { asOf } = useBuilding();
  return asOf ?? new Date().toISOString().slice(0, 10);
}

/** The state of a part: filled in, still to fill in, or wrong. `stands` is false where there is nothing to show yet. */
export function partStanding(building: Building, pointer: string, stands: boolean): 'filled' | 'hole' | 'bad' {
  const value = at(building.document, pointer);
  const errors = building.issues.filter((issue) => issue.severity === 'error' && within(issue.path, pointer));
  if (errors.some((issue) => !isUnfinished(issue, building.document))) return 'bad';
  return !stands || value === undefined || value === null || errors.length > 0 ? 'hole' : 'filled';
}
