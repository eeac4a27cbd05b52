'use client';
import { onFirstIntent } from '@marquee/ui/lib/first-intent';
import { lazy, useEffect, useRef, useState } from 'react';
import type { Seeds } from '../../lib/trpc.tsx';
import { keptDraft } from './draft/kept-draft.ts';
import { LoadingPage } from './loading-page.tsx';
import type SegmentBuilder from './segment-builder.tsx';
import { type Heard, listen, replay } from './still-input.ts';
import './builder.css';
import '@marquee/ui/tree/tree.css';

const load = () => import('./segment-builder.tsx');
const Drawn = lazy(load);
const onServer = typeof window === 'undefined';
const againMs = 2_000;

interface BuilderHostProps {
  readonly id: string | null;
  readonly seeds: Seeds | null;
}

/**
 * The builder as the server drew it stands still until the reader's first move: that loads the code behind it, and what was pressed
 * meanwhile is pressed then. Without a drawing the code is loaded at once. See README.md beside this file.
 */
export function BuilderHost({ id, seeds }: BuilderHostProps) {
  const still = useRef<HTMLDivElement>(null);
  const lively = useRef<HTMLDivElement>(null);
  const heard = useRef<Heard | null>(null);
  const [seededAt] = useState(() => Date.now());
  const [Live, setLive] = useState<typeof SegmentBuilder | null>(null);

  // The outside systems: the network that the code comes by, and the reader's hands.
  useEffect(() => {
    const drawing = still.current;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ears = drawing === null ? null : listen(drawing);
    heard.current = ears;
    const start = () =>
      load().then(
        (loaded) => {
          if (gone) return;
          ears?.noteFocus();
          setLive(() => loaded.default);
        },
        () => {
          timer = setTimeout(start, againMs);
        },
      );
    const complete = drawing !== null && drawing.childElementCount > 0 && keptDraft(id ?? 'new') === null;
    const stop = complete ? onFirstIntent(start) : void start();
    // Without its late part the drawing is not complete after all.
    if (complete)
      void seeds?.late.then((answers) => {
        if (answers.length === 0 && !gone) void start();
      });
    return () => {
      gone = true;
      clearTimeout(timer);
      ears?.stop();
      stop?.();
    };
  }, [id, seeds]);

  // The outside system is the page: the focus is where it was, and what was pressed is pressed, once all of the builder listens.
  useEffect(() => {
    if (Live !== null && lively.current !== null && heard.current !== null) void replay(heard.current, lively.current);
  }, [Live]);

  if (Live !== null) {
    return (
      <div key="live" ref={lively}>
        <Live id={id} seeds={seeds} seededAt={seededAt} />
      </div>
    );
  }
  if (seeds === null) return <LoadingPage isNew={id === null} />;
  if (onServer) {
    return (
      <div>
        <Drawn id={id} seeds={seeds} seededAt={seededAt} />
      </div>
    );
  }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the browser keeps what the server drew; nothing is set.
  return <div key="still" ref={still} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
}
