'use client';
import { nameLabel } from '@marquee/dsl';
import { partStanding, useBuilding } from '../builder-context.ts';
import { child, type JsonObject, property, text } from '../draft/json.ts';
import { EditPart } from './edit-part.tsx';

const load = () => import('./segment-picker.tsx');

interface SegmentPartProps {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly change: (node: JsonObject) => void;
}

/** Which segment, and whether its latest version or a certain one. */
export function SegmentPart({ node, pointer, change }: SegmentPartProps) {
  const building = useBuilding();
  const id = text(property(node, 'id'));
  const version = property(node, 'version');
  const standing = partStanding(building, child(pointer, 'id'), id !== undefined);
  const name = id === undefined ? null : nameLabel(building.names.segment(id) ?? id);
  const said = name === null || typeof version !== 'number' ? name : `${name}, version ${version}`;
  return <EditPart what="Segment" text={said} hole="choose a segment" standing={standing} load={load} with={{ node, change }} />;
}
