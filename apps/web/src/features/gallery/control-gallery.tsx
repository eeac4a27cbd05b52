'use client';
import { Button } from '@marquee/ui/button';
import { Checkbox } from '@marquee/ui/checkbox';
import { Field } from '@marquee/ui/field';
import { IconButton } from '@marquee/ui/icon-button';
import { Input } from '@marquee/ui/input';
import { Kbd } from '@marquee/ui/kbd';
import { LinkButton } from '@marquee/ui/link-button';
import { Part } from '@marquee/ui/part';
import { SearchBox } from '@marquee/ui/search-box';
import { Segmented } from '@marquee/ui/segmented';
import { Select } from '@marquee/ui/select';
import { TextArea } from '@marquee/ui/text-area';
import { Copy, Plus } from 'lucide-react';
import { useState } from 'react';
import { Section } from './section.tsx';

const marks = [
  { value: 'anyOf', label: 'any of' },
  { value: 'allOf', label: 'all of' },
  { value: 'noneOf', label: 'none of' },
] as const;

/** Buttons, parts of the sentence, boxes. */
export function ControlGallery() {
  const [mark, setMark] = useState<string>('anyOf');
  const [search, setSearch] = useState('horror');
  return (
    <>
      <Section title="Buttons">
        <Button>Default</Button>
        <Button variant="primary">Primary</Button>
        <Button variant="quiet" icon={<Plus aria-hidden="true" />}>
          Quiet
        </Button>
        <Button variant="danger">Danger</Button>
        <Button size="sm">Small</Button>
        <Button busy>Busy</Button>
        <Button variant="primary" blockedBy="Finish 1 row to save">
          Blocked
        </Button>
        <Button disabled>Disabled</Button>
        <IconButton label="Copy">
          <Copy aria-hidden="true" />
        </IconButton>
        <IconButton label="Copy, small" size="sm">
          <Copy aria-hidden="true" />
        </IconButton>
        <IconButton label="Copy, disabled" disabled>
          <Copy aria-hidden="true" />
        </IconButton>
        <LinkButton>Remove daypart</LinkButton>
      </Section>
      <Section title="Parts of a sentence">
        <p className="leading-7">
          visited <Part kind="value">at least 3 times</Part> in the <Part kind="value">last 12 months</Part>, each visit{' '}
          <Part kind="field">genre</Part> <Part kind="operator">any of</Part>{' '}
          <Part kind="value" more="+5">
            Horror, Thriller
          </Part>{' '}
          <Part kind="hole">amount</Part> <Part kind="bad">daypart</Part>
        </p>
      </Section>
      <Section title="Boxes">
        <Field label="Name" hint="Up to 120 characters" className="w-60">
          {(control) => <Input {...control} defaultValue="Horror regulars" />}
        </Field>
        <Field label="Name" error="There is already a segment of this name. Choose another." className="w-60">
          {(control) => <Input {...control} defaultValue="Horror regulars" />}
        </Field>
        <Field label="Base" className="w-60">
          {(control) => (
            <Select
              {...control}
              options={[
                { value: 'a', label: 'Everyone in scope' },
                { value: 'b', label: 'A segment' },
              ]}
              className="w-full"
            />
          )}
        </Field>
        <Field label="Note" className="w-60">
          {(control) => <TextArea {...control} />}
        </Field>
        <SearchBox label="Find a segment" placeholder="Find a segment" value={search} onValueChange={setSearch} />
        <Segmented label="How the values count" options={marks} value={mark} onValueChange={setMark} />
        <Checkbox label="Ticked" defaultChecked />
        <Checkbox label="Not ticked" />
        <Kbd>Ctrl K</Kbd>
      </Section>
    </>
  );
}
