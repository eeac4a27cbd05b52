import type { FolderWriter } from './feed-folder.ts';

/** A file that is continued in a new one when it has become long, as in exhibitors' exports. */
export interface RotatingFile {
  readonly add: (rows: string, count: number) => void;
  readonly isFull: () => boolean;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const ROWS_A_FILE = 2_000_000;

/** The files are `<prefix>-0001.csv`, `<prefix>-0002.csv` …; a new one begins at a flush. */
export async function rotatingFile(out: FolderWriter, prefix: string, header: string): Promise<RotatingFile> {
  let number = 1;
  let rows = 0;
  const open = () => out.create(`${prefix}-${String(number).padStart(4, '0')}.csv`, header);
  let file = await open();
  return {
    add: (text, count) => {
      file.add(text);
      rows += count;
    },
    isFull: () => file.isFull(),
    flush: async () => {
      await file.flush();
      if (rows < ROWS_A_FILE) return;
      await file.close();
      number += 1;
      rows = 0;
      file = await open();
    },
    close: () => file.close(),
  };
}
