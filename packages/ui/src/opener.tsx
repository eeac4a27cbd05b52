'use client';
import {
  type ComponentProps,
  type ComponentType,
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useId,
  useRef,
  useState,
} from 'react';
import { CodeAway } from './code-away.tsx';
import { fetchCode, type Load } from './lib/code.ts';
import { useCode } from './lib/use-code.ts';

/** What the opener passes to the floating part. Give it to MenuFloat or PopoverFloat. */
export interface Float {
  /** The button that opened it: the floating part is placed beside it and returns the focus to it. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly anchorId: string;
  readonly id: string;
  readonly open: boolean;
  readonly byKeyboard: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export interface OpenerProps<P extends object> {
  readonly kind: 'menu' | 'dialog';
  /** One button. */
  readonly trigger: ReactElement<ComponentProps<'button'>>;
  /** The code of what floats: it comes when the button is pointed at, focused or pressed, or when the page is idle. Declared once. */
  readonly load: Load<{ readonly default: ComponentType<P & { readonly float: Float }> }>;
  /** What is given to it besides. */
  readonly with: P;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

/**
 * A button that opens a menu or a popover. A press before the code is there opens it as soon as it is; a second press takes that back. Code
 * that does not come is said so, and can be asked for again.
 */
export function Opener<P extends object>({ kind, trigger, load, with: given, open: wanted, onOpenChange }: OpenerProps<P>) {
  const [openHere, setOpenHere] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const [byKeyboard, setByKeyboard] = useState(false);
  const ownId = useId();
  const id = useId();
  const open = wanted ?? openHere;
  const { code, away } = useCode(load, open);
  // Until it was opened once there is nothing to place.
  const [used, setUsed] = useState(open);
  if (open && !used) setUsed(true);
  const Content = used ? code?.default : undefined;
  const anchorId = trigger.props.id ?? ownId;
  const change = (next: boolean) => {
    setOpenHere(next);
    onOpenChange?.(next);
  };

  // What could not be loaded ahead is asked for again by the press itself.
  const ahead = () => void fetchCode(load, { ahead: true });
  return (
    <>
      {cloneElement(trigger, {
        ref: anchor,
        id: anchorId,
        'aria-haspopup': kind,
        'aria-expanded': open,
        'aria-controls': open && Content !== undefined ? id : undefined,
        onPointerEnter: ahead,
        onFocus: ahead,
        onClick: (event) => {
          // A press by key has no place under a pointer.
          setByKeyboard(event.detail === 0);
          change(!open);
        },
        onKeyDown: (event: KeyboardEvent) => {
          if (kind !== 'menu' || event.key !== 'ArrowDown' || event.altKey) return;
          event.preventDefault();
          setByKeyboard(true);
          change(true);
        },
      })}
      {open && away && <CodeAway onAgain={() => void fetchCode(load)} onClose={() => change(false)} />}
      {Content !== undefined && <Content {...given} float={{ anchor, anchorId, id, open, byKeyboard, onOpenChange: change }} />}
    </>
  );
}
