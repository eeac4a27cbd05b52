'use client';
import { useEditing } from './editing.ts';
import { EmailFields } from './email-fields.tsx';
import { LengthHint } from './length-hint.tsx';
import { SmsCount } from './sms-count.tsx';
import { TextField } from './text-field.tsx';
import type { Channel, Content, Text } from './types.ts';

interface Props {
  readonly path: string;
  readonly channel: Channel;
  readonly text: Text;
  readonly onChange: (content: Content<Channel>) => void;
}

/** What is written for a channel, to be changed; nothing where there is nothing. */
export function ChannelFields({ path, channel, text, onChange }: Props) {
  if (channel === 'email') return text.email ? <EmailFields path={path} content={text.email} onChange={onChange} /> : null;
  if (channel === 'sms') return text.sms ? <SmsFields path={path} content={text.sms} onChange={onChange} /> : null;
  if (channel === 'push') return text.push ? <PushFields path={path} content={text.push} onChange={onChange} /> : null;
  return text.file ? <FileFields path={path} content={text.file} onChange={onChange} /> : null;
}

interface FieldsProps<C extends Channel> {
  readonly path: string;
  readonly content: Content<C>;
  readonly onChange: (content: Content<C>) => void;
}

function SmsFields({ path, content, onChange }: FieldsProps<'sms'>) {
  const { preview } = useEditing();
  return (
    <TextField
      label="What it says"
      path={`${path}/text`}
      value={content.text}
      onChange={(text) => onChange({ text })}
      rows={6}
      variables="all"
      maxLength={10_000}
      hint={preview?.channel === 'sms' && <SmsCount {...preview} />}
    />
  );
}

function PushFields({ path, content, onChange }: FieldsProps<'push'>) {
  const { preview, rules } = useEditing();
  const shown = preview?.channel === 'push' ? preview : undefined;
  const { title, body, link = '' } = content;
  return (
    <div className="grid gap-4">
      <TextField
        label="Title"
        path={`${path}/title`}
        value={title}
        onChange={(written) => onChange({ ...content, title: written })}
        variables="all"
        maxLength={500}
        hint={<LengthHint length={shown?.titleLength} usual={rules?.lengths.pushTitle} />}
      />
      <TextField
        label="Text"
        path={`${path}/body`}
        value={body}
        onChange={(written) => onChange({ ...content, body: written })}
        rows={4}
        variables="all"
        maxLength={10_000}
        hint={<LengthHint length={shown?.bodyLength} usual={rules?.lengths.pushBody} />}
      />
      <TextField
        label="Where it leads"
        path={`${path}/link`}
        value={link}
        onChange={(written) => onChange(written === '' ? { title, body } : { ...content, link: written })}
        variables="links"
        maxLength={2_000}
        hint="Left empty, it opens the exhibitor’s app."
      />
    </div>
  );
}

function FileFields({ path, content, onChange }: FieldsProps<'file'>) {
  return (
    <TextField
      label="What the exhibitor is to say"
      path={`${path}/text`}
      value={content.text}
      onChange={(text) => onChange({ text })}
      rows={8}
      variables="all"
      maxLength={10_000}
      hint="It comes with the file of moviegoers; the exhibitor says it in its own way."
    />
  );
}
