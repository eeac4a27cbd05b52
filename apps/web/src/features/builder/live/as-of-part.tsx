'use client';
import { Opener } from '@marquee/ui/opener';
import { day } from '../../../lib/format.ts';
import type { AsOfEditorProps } from './as-of-editor.tsx';

const load = () => import('./as-of-editor.tsx');

/** The day that everything is counted for; another one can be chosen. */
export function AsOfPart(props: AsOfEditorProps) {
  return (
    <Opener
      kind="dialog"
      load={load}
      with={props}
      trigger={
        <button
          type="button"
          aria-label={`As-of date: ${day(props.shown)}`}
          className="rounded-s font-medium text-ink underline decoration-line-control underline-offset-[3px] hover:bg-hover"
        >
          {day(props.shown)}
        </button>
      }
    />
  );
}
