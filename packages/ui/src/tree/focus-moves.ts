import type { TreeCommand } from './keys.ts';
import type { Path } from './shape.ts';

interface Places {
  readonly container: () => HTMLElement | null;
  readonly rows: () => readonly Path[];
  readonly onActive: (path: Path) => void;
}

/** How the focus moves through the rows and the controls of a row. */
export function focusMoves({ container, rows, onActive }: Places) {
  const rowElement = (path: Path) => container()?.querySelector<HTMLElement>(`[data-tree-path="${path.join('.')}"]`) ?? null;

  function focusRow(path: Path): boolean {
    const element = rowElement(path);
    element?.focus();
    if (element) onActive(path);
    return element !== null;
  }
  function go(path: Path, step: number): boolean {
    const all = rows();
    const key = path.join('.');
    const at = all.findIndex((row) => row.join('.') === key);
    const next = all[Math.max(0, Math.min(all.length - 1, at + step))];
    return next ? focusRow(next) : false;
  }
  function control(path: Path, step: number): boolean {
    const line = rowElement(path);
    const stops = line ? [line, ...line.querySelectorAll<HTMLElement>('button:not([tabindex="-1"]), [data-term], a[href], input')] : [];
    const at = stops.findIndex((stop) => stop.contains(document.activeElement) && (stop !== line || stop === document.activeElement));
    const next = stops[Math.max(0, Math.min(stops.length - 1, at + step))];
    next?.focus();
    return next !== undefined;
  }
  function edit(path: Path): boolean {
    const line = rowElement(path);
    const first =
      line?.querySelector<HTMLElement>('[data-hole]') ??
      line?.querySelector<HTMLElement>('[data-edit]') ??
      line?.querySelector<HTMLElement>('.tree-say button');
    first?.focus();
    first?.click();
    return first !== undefined && first !== null;
  }
  const byCommand: Partial<Record<TreeCommand, (path: Path) => boolean>> = {
    next: (path) => go(path, 1),
    previous: (path) => go(path, -1),
    first: (path) => go(path, -Number.MAX_SAFE_INTEGER),
    last: (path) => go(path, Number.MAX_SAFE_INTEGER),
    nextControl: (path) => control(path, 1),
    previousControl: (path) => control(path, -1),
    leave: focusRow,
    edit,
  };
  return { focusRow, byCommand };
}
