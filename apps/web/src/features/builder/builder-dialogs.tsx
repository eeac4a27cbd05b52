'use client';
import { Deferred } from '@marquee/ui/deferred';
import { Renaming } from '../renaming/index.ts';
import { rowsOf } from './draft/condition-tree.ts';
import type { Json } from './draft/json.ts';
import { suggestedName } from './draft/suggested-name.ts';
import type { SavedSegment } from './save/save-dialog.tsx';
import { type Names, sentenceNames } from './server/use-names.ts';

const loadSave = () => import('./save/save-dialog.tsx');
const loadKeys = () => import('./keys-dialog.tsx');

export type BuilderDialog = 'save' | 'rename' | 'keys';

interface BuilderDialogsProps {
  readonly open: BuilderDialog | null;
  readonly definition: Json;
  readonly names: Names;
  /** Null while the segment is not saved. */
  readonly segment: SavedSegment | null;
  readonly onSaved: (segment: SavedSegment) => void;
  readonly onRenamed: (segment: SavedSegment) => void;
  readonly onClose: () => void;
}

/** What opens above the builder. Its code comes when the page is idle, or when it is wanted. */
export function BuilderDialogs({ open, definition, names, segment, onSaved, onRenamed, onClose }: BuilderDialogsProps) {
  const topRows = () => rowsOf(definition).filter((row) => row.path.length === 1);
  return (
    <>
      <Deferred
        load={loadSave}
        wanted={open === 'save'}
        onClose={onClose}
        with={{ definition, suggestedName: segment?.name ?? suggestedName(topRows(), sentenceNames(names)), segment, onSaved, onClose }}
      />
      <Deferred load={loadKeys} wanted={open === 'keys'} onClose={onClose} with={{ onClose }} />
      {segment && <Renaming open={open === 'rename'} segment={segment} onRenamed={onRenamed} onClose={onClose} />}
    </>
  );
}
