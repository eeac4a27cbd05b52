'use client';
import { Button } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { Tab, TabList, TabPanel, Tabs } from '@marquee/ui/tabs';
import { useState } from 'react';
import { ChannelFields } from './channel-fields.tsx';
import { textAt, withContent } from './edit.ts';
import { EditingContext } from './editing.ts';
import { type isWithin, pathOf } from './issues.ts';
import { IssuesElsewhere } from './issues-elsewhere.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { startOf } from './start.ts';
import type { Message, MessageRequest, View } from './types.ts';
import { type Reader, usePreview, useRules } from './use-preview.ts';
import { VariantBar } from './variant-bar.tsx';
import { channelWords } from './words.ts';

interface Props {
  readonly value: Message;
  readonly onChange: (message: Message) => void;
  /** What the request fills in, and the channels that it uses: at least one. */
  readonly request: MessageRequest;
  /** Only looked at: as moviegoers see it, without what it is written in. */
  readonly readOnly?: boolean;
  /** What is in sight at first. */
  readonly begin?: Partial<View>;
}

/** A campaign's message to be written, or looked at: by channel, variant and language, with what a moviegoer sees beside it. Controlled. */
export function MessageEditor({ value, onChange, request, readOnly = false, begin }: Props) {
  const [chosen, setView] = useState<View>({ variant: 0, language: 0, channel: request.channels[0] ?? 'email', ...begin });
  const [reader, setReader] = useState<Reader>('unknown');
  const view = inSight(value, request, chosen);
  const live = usePreview({ message: value, request, view, reader });
  const rules = useRules();
  const text = textAt(value, view);
  const issues = readOnly ? [] : (live.answer?.issues ?? []);
  const path = pathOf(view);
  if (!text) return null;
  // Of another channel it is the answer to what was in sight before.
  const sent = live.answer?.preview?.channel === view.channel ? live.answer.preview : undefined;
  const preview = <PreviewPane live={live} language={text.language} reader={reader} onReader={setReader} />;
  return (
    <EditingContext value={{ issues, rules, readOnly, preview: sent }}>
      <Tabs value={view.channel} onValueChange={(channel) => setView({ ...view, channel: channel as View['channel'] })}>
        <TabList aria-label="Channel">
          {request.channels.map((channel) => (
            <Tab key={channel} value={channel} count={errorsOf(issues, channel)}>
              {channelWords[channel]}
            </Tab>
          ))}
        </TabList>
        {request.channels.map((channel) => (
          <TabPanel key={channel} value={channel}>
            {readOnly ? (
              <div className="grid max-w-[720px] gap-4">
                <VariantBar message={value} view={view} onView={setView} onChange={onChange} />
                {preview}
              </div>
            ) : (
              <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-6 desk:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
                <div className="grid content-start gap-5">
                  <VariantBar message={value} view={view} onView={setView} onChange={onChange} />
                  {text[channel] === undefined ? (
                    <EmptyState
                      title={`Nothing is written for ${channelWords[channel]}`}
                      actions={
                        <Button variant="primary" onClick={() => onChange(withContent(value, view, startOf(channel)))}>
                          Write it
                        </Button>
                      }
                    />
                  ) : (
                    <ChannelFields
                      path={path}
                      channel={channel}
                      text={text}
                      onChange={(content) => onChange(withContent(value, view, content))}
                    />
                  )}
                  <IssuesElsewhere message={value} issues={issues} view={view} onView={setView} />
                </div>
                {preview}
              </div>
            )}
          </TabPanel>
        ))}
      </Tabs>
    </EditingContext>
  );
}

/** What is in sight, where what was chosen may have been taken out. */
function inSight({ variants }: Message, { channels }: MessageRequest, chosen: View): View {
  const variant = Math.min(chosen.variant, variants.length - 1);
  const language = Math.min(chosen.language, (variants[variant]?.languages.length ?? 1) - 1);
  return { variant, language, channel: channels.includes(chosen.channel) ? chosen.channel : (channels[0] ?? chosen.channel) };
}

function errorsOf(issues: Parameters<typeof isWithin>[0][], channel: View['channel']): number | undefined {
  const found = issues.filter(({ severity, path }) => severity === 'error' && path.split('/')[5] === channel).length;
  return found === 0 ? undefined : found;
}
