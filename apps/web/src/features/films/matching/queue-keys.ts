import type { KeyboardEvent } from 'react';

interface Keys {
  /** Goes up or down by so many codes. */
  readonly move: (by: number) => void;
  /** Takes the suggestion at a place, from 0. */
  readonly pick: (place: number) => void;
  readonly reject: () => void;
  readonly undo: () => void;
  readonly add: () => void;
}

/** The keys of the queue, wherever in it the focus is; buttons keep their own Enter. */
export function queueKeys({ move, pick, reject, undo, add }: Keys): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Enter' && target instanceof HTMLElement && target.dataset.code !== undefined) pick(0);
    else if (/^[1-5]$/.test(key)) pick(Number(key) - 1);
    else if (key === 'r') reject();
    else if (key === 'u') undo();
    else if (key === 'n') add();
    else return;
    event.preventDefault();
  };
}
