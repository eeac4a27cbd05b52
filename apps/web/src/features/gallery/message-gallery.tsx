'use client';
import { useState } from 'react';
import { type Channel, type Message, MessageEditor, type MessageRequest, type MessageText } from '../campaign-message/index.ts';

const request: MessageRequest = {
  film: null,
  image: 'https://films.example/still.jpg',
  trailer: 'https://films.example/trailer',
  channels: ['email', 'sms', 'push', 'file'],
};

const email: NonNullable<MessageText['email']> = {
  subject: 'The sky is open again, {{firstName|moviegoer}}',
  preheader: 'Second weekend, and seats are left',
  blocks: [
    { kind: 'image', url: '{{imageUrl}}', alt: 'A telescope under the stars', link: '{{trailerUrl}}' },
    { kind: 'text', text: 'You saw the first one on the big screen.\n\nThere are seats at {{usualSite|your usual site}} tonight.' },
    { kind: 'button', text: 'See times', url: 'https://films.example/times' },
    { kind: 'unsubscribe', text: 'Unsubscribe from messages about films' },
  ],
};

const whole: MessageText = {
  language: 'en-US',
  email,
  sms: {
    text: 'The sky is open again: second weekend, and there are seats at {{usualSite|your usual site}} tonight and tomorrow. Watch the trailer first: {{trailerUrl}} Reply STOP to end',
  },
  push: { title: 'The sky is open again', body: 'There are seats at {{usualSite|your usual site}} tonight.', link: '{{trailerUrl}}' },
  file: { text: 'Tell them that the second weekend has begun, and that there are seats.' },
};

const faulty: MessageText = {
  language: 'de',
  email: {
    subject: '',
    preheader: '',
    blocks: [
      { kind: 'text', text: 'Hallo {{firstName}}, {{nobody|x}} {{' },
      { kind: 'image', url: 'http://films.example/still.jpg', alt: '' },
      { kind: 'button', text: 'Zu den Zeiten', url: 'https://name:word@films.example/' },
    ],
  },
  sms: { text: '’ Der Himmel ist wieder offen, und zwar an diesem Wochenende, in Ihrem Kino und in allen anderen, die ihn zeigen.' },
};

const messages: Readonly<Record<'written' | 'unfinished', Message>> = {
  written: { variants: [{ name: 'A', weight: 1, languages: [whole] }] },
  unfinished: {
    variants: [
      { name: 'A', weight: 1, languages: [whole, faulty] },
      { name: 'B', weight: 3, languages: [whole] },
    ],
  },
};

/** The editor of messages: each channel of one that is written, one with something wrong in every place, one that is only looked at. */
export function MessageGallery() {
  return (
    <section aria-labelledby="messages-heading" className="border-line border-t py-5">
      <h2 id="messages-heading" className="px-(--pad) font-semibold text-section">
        Messages of campaigns
      </h2>
      {request.channels.map((channel) => (
        <Example key={channel} of={messages.written} channel={channel} />
      ))}
      <Example of={messages.unfinished} channel="email" language={1} />
      <Example of={messages.unfinished} channel="sms" language={1} />
      <Example of={messages.unfinished} channel="push" language={1} />
      <Example of={messages.written} channel="email" readOnly />
    </section>
  );
}

interface ExampleProps {
  readonly of: Message;
  readonly channel: Channel;
  readonly language?: number;
  readonly readOnly?: boolean;
}

function Example({ of, channel, language = 0, readOnly = false }: ExampleProps) {
  const [message, setMessage] = useState(of);
  return (
    <div data-message={`${channel} ${language}${readOnly ? ' read' : ''}`}>
      <MessageEditor value={message} onChange={setMessage} request={request} readOnly={readOnly} begin={{ channel, language }} />
    </div>
  );
}
