import type { ImportSummary } from '@marquee/core';
import type { Columns, ColumnsSeen } from '@marquee/platform';

/** Gathers which files name columns that no feed has, or lack some that theirs has. */
export interface ColumnNotes {
  note(file: string, columns: Columns, seen: ColumnsSeen): void;
  all(): ImportSummary['columns'];
}

/** More kinds of files than this tell nobody anything. */
const mostKinds = 100;

export function columnNotes(): ColumnNotes {
  const kinds = new Map<string, ImportSummary['columns'][number]>();
  return {
    note(file, columns, { unknown, present }) {
      if (present.size === 0) return;
      const kind = { unknown: [...unknown].sort(), absent: Object.keys(columns).filter((name) => !present.has(name)) };
      if (kind.unknown.length + kind.absent.length === 0) return;
      const key = JSON.stringify(kind);
      const known = kinds.get(key);
      if (known) known.files.push(file);
      else if (kinds.size < mostKinds) kinds.set(key, { files: [file], ...kind });
    },
    all: () => [...kinds.values()],
  };
}

export function nothingSeen(): ColumnsSeen {
  return { unknown: new Set(), present: new Set() };
}
