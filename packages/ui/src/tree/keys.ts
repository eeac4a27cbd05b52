/** What a key does while a row, or a control in it, has the focus. */
export type TreeCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'nextControl'
  | 'previousControl'
  | 'leave'
  | 'edit'
  | 'add'
  | 'moveUp'
  | 'moveDown'
  | 'outdent'
  | 'indent'
  | 'remove'
  | 'duplicate'
  | 'wrap'
  | 'exclude';

export interface Keystroke {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const plain: Readonly<Record<string, TreeCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ArrowRight: 'nextControl',
  ArrowLeft: 'previousControl',
  Escape: 'leave',
  Enter: 'edit',
  '/': 'add',
  Delete: 'remove',
  Backspace: 'remove',
  n: 'exclude',
};
const withAlt: Readonly<Record<string, TreeCommand>> = {
  ArrowUp: 'moveUp',
  ArrowDown: 'moveDown',
  ArrowLeft: 'outdent',
  ArrowRight: 'indent',
};
const withControl: Readonly<Record<string, TreeCommand>> = { d: 'duplicate', g: 'wrap' };

/** The command of a keystroke, or null for one that is not the tree's. Ctrl and Cmd are the same. */
export function commandOf(stroke: Keystroke): TreeCommand | null {
  const control = stroke.ctrlKey || stroke.metaKey;
  if (control && stroke.altKey) return null;
  const key = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key;
  const keys = control ? withControl : stroke.altKey ? withAlt : plain;
  return Object.hasOwn(keys, key) ? (keys[key] ?? null) : null;
}
