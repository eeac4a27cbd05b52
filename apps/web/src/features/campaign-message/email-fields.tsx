'use client';
import { BlockList } from './block-list.tsx';
import { useEditing } from './editing.ts';
import { LengthHint } from './length-hint.tsx';
import { TextField } from './text-field.tsx';
import type { Content } from './types.ts';

interface Props {
  readonly path: string;
  readonly content: Content<'email'>;
  readonly onChange: (content: Content<'email'>) => void;
}

/** An e-mail to be written: subject, preheader and its blocks. */
export function EmailFields({ path, content, onChange }: Props) {
  const { preview, rules } = useEditing();
  const shown = preview?.channel === 'email' ? preview : undefined;
  return (
    <div className="grid gap-4">
      <TextField
        label="Subject"
        path={`${path}/subject`}
        value={content.subject}
        onChange={(subject) => onChange({ ...content, subject })}
        variables="all"
        maxLength={500}
        hint={<LengthHint length={shown?.subjectLength} usual={rules?.lengths.subject} />}
      />
      <TextField
        label="Preheader"
        path={`${path}/preheader`}
        value={content.preheader}
        onChange={(preheader) => onChange({ ...content, preheader })}
        variables="all"
        maxLength={500}
        hint={
          content.preheader === '' ? (
            'What mail programs show after the subject. Left empty, they show the first text.'
          ) : (
            <LengthHint length={shown?.preheaderLength} usual={rules?.lengths.preheader} />
          )
        }
      />
      <BlockList path={`${path}/blocks`} blocks={content.blocks} onChange={(blocks) => onChange({ ...content, blocks })} />
    </div>
  );
}
