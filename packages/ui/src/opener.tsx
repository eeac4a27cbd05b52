'use client';
import {
  type ComponentProps,
  type ComponentType,
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';

/** What floats, as it is told by what opened it. Give it to MenuFloat or PopoverFloat. */
export interface Float {
  /** The button that it opened from: it stands beside it and gives the focus back to it. */
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
  /** The code of what floats: it comes when the button is pointed at, focused or pressed, and not before. */
  readonly load: () => Promise<{ readonly default: ComponentType<P & { readonly float: Float }> }>;
  /** What is given to it besides. */
  readonly with: P;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

/** A button that opens a menu or a popover. A press before the code is there opens it as soon as it is; a second press takes that back. */
export function Opener<P extends object>({ kind, trigger, load, with: given, open: wanted, onOpenChange }: OpenerProps<P>) {
  const [openHere, setOpenHere] = useState(false);
  const [opened, setOpened] = useState<ComponentType<P & { readonly float: Float }> | null>(null);
  const anchor = useRef<HTMLButtonElement>(null);
  const [byKeyboard, setByKeyboard] = useState(false);
  const ownId = useId();
  const id = useId();
  const open = wanted ?? openHere;
  const anchorId = trigger.props.id ?? ownId;
  const change = (next: boolean) => {
    setOpenHere(next);
    onOpenChange?.(next);
  };

  // The outside system is the network that the code comes by. Without an answer the button is as before, and may be pressed again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the code is asked for by opening; the rest is only used then.
  useEffect(() => {
    if (!open || opened !== null) return;
    let given_up = false;
    load().then(
      (loaded) => given_up || setOpened(() => loaded.default),
      () => given_up || change(false),
    );
    return () => {
      given_up = true;
    };
  }, [open]);

  // What could not be loaded ahead is asked for again by the press itself.
  const ahead = () => void load().catch(() => {});
  const Content = opened;
  return (
    <>
      {cloneElement(trigger, {
        ref: anchor,
        id: anchorId,
        'aria-haspopup': kind,
        'aria-expanded': open,
        'aria-controls': open && opened !== null ? id : undefined,
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
      {Content !== null && <Content {...given} float={{ anchor, anchorId, id, open, byKeyboard, onOpenChange: change }} />}
    </>
  );
}
