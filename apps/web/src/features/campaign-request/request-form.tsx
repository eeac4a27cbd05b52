'use client';
import { Button } from '@marquee/ui/button';
import { Checkbox } from '@marquee/ui/checkbox';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Section } from '@marquee/ui/section';
import { TextArea } from '@marquee/ui/text-area';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery } from '../../lib/trpc.tsx';
import { useDebounced } from '../../lib/use-debounced.ts';
import { type Channel, channelWords } from '../campaign-message/index.ts';
import { ControlFields } from './control-fields.tsx';
import { ExhibitorTable } from './exhibitor-table.tsx';
import { FilmField, type FilmName } from './film-field.tsx';
import { Issue } from './issue.tsx';
import { MessageSection } from './message-section.tsx';
import { MoneyFields } from './money-fields.tsx';
import { PartField } from './part-field.tsx';
import { SegmentField } from './segment-field.tsx';
import { fromTemplate, type TemplateName, templates } from './template.ts';
import type { Opened } from './types.ts';
import type { DraftState } from './use-draft.ts';
import { WhenFields } from './when-fields.tsx';

const channels: readonly Channel[] = ['email', 'sms', 'push', 'file'];
const pauseMs = 400;

/** All that is asked of exhibitors, to be written. */
export function RequestForm({ opened, state }: { readonly opened: Opened; readonly state: DraftState }) {
  const { draft, issues, change, rename } = state;
  const { request } = draft;
  const [film, setFilm] = useState<FilmName | null>(
    opened.film && { id: opened.film.id, title: opened.film.name, releaseDate: opened.film.releaseDate },
  );
  const { segment, exhibitors: chosen, baseRate, controlShare } = request;
  const asked = useDebounced(JSON.stringify({ segment, chosen, baseRate, controlShare }), pauseMs);
  const audiences = useQuery(apiQuery('campaigns.exhibitors', JSON.parse(asked), { placeholderData: keepPreviousData, staleTime: 60_000 }));
  const part = { request, issues, onChange: change };
  const apply = (name: TemplateName) =>
    change(fromTemplate(name, request, { today: new Date().toISOString().slice(0, 10), releaseDate: film?.releaseDate ?? null }));
  return (
    <>
      <Section title="Campaign" note="Saved as you write. Exhibitors see nothing of it before you submit.">
        <Field label="Name" error={draft.name.trim() === '' ? 'Give the campaign a name.' : undefined} className="max-w-[480px]">
          {(control) => <Input {...control} value={draft.name} maxLength={120} onChange={(event) => rename(event.target.value)} />}
        </Field>
        <FilmField
          {...part}
          film={film}
          onFilm={(found) => {
            setFilm(found);
            change({ film: found.id });
          }}
        />
        <fieldset aria-label="Begin with a template" className="flex flex-wrap items-center gap-2">
          <span className="text-ink-2">Begin with</span>
          {(Object.keys(templates) as TemplateName[]).map((name) => (
            <Button key={name} size="sm" title={templates[name].note} onClick={() => apply(name)}>
              {templates[name].label}
            </Button>
          ))}
          <span className="text-ink-2 text-small">fills in days and, where there is none, a message</span>
        </fieldset>
      </Section>
      <Section title="Audience" note="Who it is for, and whose moviegoers.">
        <SegmentField {...part} film={film} />
        <ExhibitorTable {...part} audiences={audiences.data} stale={audiences.isPlaceholderData} error={audiences.error} />
      </Section>
      <Section title="Channels" note="Exhibitors may leave some out.">
        <div className="grid gap-1">
          <fieldset aria-label="How moviegoers are reached" className="flex flex-wrap gap-x-5 gap-y-1">
            {channels.map((channel) => (
              <Checkbox
                key={channel}
                label={channelWords[channel]}
                checked={request.channels.includes(channel)}
                onChange={(event) =>
                  change({
                    channels: channels.filter((one) => (one === channel ? event.target.checked : request.channels.includes(one))),
                  })
                }
              />
            ))}
          </fieldset>
          <Issue issues={issues} path="/channels" />
        </div>
      </Section>
      <Section title="Days" note="Times are those of each site.">
        <WhenFields {...part} />
      </Section>
      <Section title="Control group" note="Who is in the audience and not sent to, so that the effect can be told.">
        <ControlFields {...part} issues={[...issues, ...(audiences.data?.issues ?? [])]} audiences={audiences.data} />
      </Section>
      <Section title="Money" note="What each exhibitor earns, unless it asks for a change.">
        <MoneyFields {...part} />
      </Section>
      <Section title="Image and trailer" note="For the message, and for exhibitors to look at.">
        <PartField label="Address of the image" issues={issues} path="/image" className="max-w-[480px]">
          {(control) => (
            <Input
              {...control}
              value={request.image}
              maxLength={2_000}
              placeholder="https://"
              autoComplete="off"
              onChange={(event) => change({ image: event.target.value })}
            />
          )}
        </PartField>
        <PartField label="Link to the trailer" issues={issues} path="/trailer" className="max-w-[480px]">
          {(control) => (
            <Input
              {...control}
              value={request.trailer}
              maxLength={2_000}
              placeholder="https://"
              autoComplete="off"
              onChange={(event) => change({ trailer: event.target.value })}
            />
          )}
        </PartField>
      </Section>
      <MessageSection {...part} />
      <Section title="Notes" note="For exhibitors, beside the request.">
        <PartField label="Notes" issues={issues} path="/notes" className="max-w-[640px]">
          {(control) => (
            <TextArea
              {...control}
              rows={4}
              value={request.notes}
              maxLength={4_000}
              onChange={(event) => change({ notes: event.target.value })}
            />
          )}
        </PartField>
      </Section>
    </>
  );
}
