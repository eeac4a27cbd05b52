'use client';
import { nameLabel } from '@marquee/dsl';
import { Opener } from '@marquee/ui/opener';
import { Part } from '@marquee/ui/part';
import { partStanding, useBuilding } from '../builder-context.ts';
import { child, type JsonObject, property, text } from '../draft/json.ts';
import { EditPart } from './edit-part.tsx';

const loadModels = () => import('./lookalike-picker.tsx');
const loadTops = () => import('./lookalike-top-items.tsx');

interface LookalikeSayProps {
  readonly node: JsonObject;
  readonly pointer: string;
  readonly excluded: boolean;
  readonly change: (node: JsonObject) => void;
}

/** "are among the 10% most like Horror fans": the share and what the model was trained from are parts of it. */
export function LookalikeSay({ node, pointer, excluded, change }: LookalikeSayProps) {
  const building = useBuilding();
  const id = text(property(node, 'id'));
  const standing = partStanding(building, child(pointer, 'id'), id !== undefined);
  const name = id === undefined ? null : nameLabel(building.names.lookalike(id) ?? id);
  return (
    <p>
      {excluded && 'those who '}are among the <TopPart node={node} pointer={pointer} change={change} /> most like{' '}
      <EditPart what="Lookalike" text={name} hole="choose a model" standing={standing} load={loadModels} with={{ node, change }} />
    </p>
  );
}

function TopPart({ node, pointer, change }: Omit<LookalikeSayProps, 'excluded'>) {
  const building = useBuilding();
  const top = property(node, 'top');
  const words = top === undefined ? 'how many' : `${String(top)}%`;
  if (building.readOnly) return <b className="font-medium">{words}</b>;
  const standing = partStanding(building, child(pointer, 'top'), top !== undefined);
  return (
    <Opener
      kind="menu"
      load={loadTops}
      with={{ node, change }}
      trigger={
        <Part kind={standing === 'filled' ? 'value' : standing} aria-label={`Top share: ${words}`}>
          {words}
        </Part>
      }
    />
  );
}
