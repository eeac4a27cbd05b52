import type { Progress } from '@marquee/core';
import { grouped } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';

/** Shows the progress of a pass over all moviegoers, if the output is a terminal. */
export function passProgress(terminal: Terminal): (progress: Progress) => void {
  return ({ done, total }) =>
    terminal.progress(
      `Looking at everybody: ${grouped(done)} of ${grouped(total)} moviegoers (${Math.floor((100 * done) / Math.max(total, 1))} %)`,
    );
}
