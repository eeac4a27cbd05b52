import { expect, it } from 'vitest';
import { readEventLines } from './event-lines.ts';

const latest = Date.parse('2026-11-24T00:00:00Z');
const read = (text: string) => readEventLines(text, latest);

it('a file says what happened, in whatever order its columns are, and of each event the first', () => {
  const text =
    '\ufeffat,"Moviegoer_ID",event,more\r\n2026-11-23T12:00:00Z, north:m1 ,opened,x\n\n2026-11-23T11:00:00.5Z,"north:m1",opened\r2026-11-23T13:00:00Z,north:m1,clicked,';
  expect(read(text)).toEqual({
    events: [
      { moviegoer: 'north:m1', event: 'opened', at: '2026-11-23T11:00:00.500Z' },
      { moviegoer: 'north:m1', event: 'clicked', at: '2026-11-23T13:00:00.000Z' },
    ],
    refused: [],
  });
});

it('whoever unsubscribes may name a channel, and every unsubscribing counts; of other events the channel says nothing', () => {
  const text = `moviegoer_id,event,at,channel
north:m1,unsubscribed,2026-11-23T12:00:00Z,sms
north:m1,unsubscribed,2026-11-23T11:00:00Z,
north:m1,unsubscribed,2026-11-23T12:00:00Z,sms
north:m1,opened,2026-11-23T10:00:00Z,fax`;
  const of = { moviegoer: 'north:m1', event: 'unsubscribed' };
  expect(read(text)).toEqual({
    events: [
      { ...of, at: '2026-11-23T12:00:00.000Z', channel: 'sms' },
      { ...of, at: '2026-11-23T11:00:00.000Z' },
      { ...of, event: 'opened', at: '2026-11-23T10:00:00.000Z' },
    ],
    refused: [],
  });
});

it.each([
  ['', 1, 'The first line names the columns; it lacks moviegoer_id, event, at.'],
  ['moviegoer_id,event\nm1,sent', 1, 'The first line names the columns; it lacks at.'],
  ['moviegoer_id,event,at\nm1,sent,2026-11-23T12:00:00Z\n,sent,2026-11-23T12:00:00Z', 3, 'moviegoer_id: the id'],
  [`moviegoer_id,event,at\n${'m'.repeat(192)},sent,2026-11-23T12:00:00Z`, 2, 'moviegoer_id: the id'],
  ['moviegoer_id,event,at\n\nm1,eaten,2026-11-23T12:00:00Z', 3, 'event: one of sent, delivered'],
  ['moviegoer_id,event,at\nm1,sent,2026-11-23', 2, 'at: an instant of UTC'],
  ['moviegoer_id,event,at\nm1,sent,2026-11-23T12:00:00+01:00', 2, 'at: an instant of UTC'],
  ['moviegoer_id,event,at\nm1,sent,2026-11-24T00:00:01Z', 2, 'at: this is in the future'],
  ['moviegoer_id,event,at\nm1', 2, 'event: one of'],
  ['moviegoer_id,event,at,channel\nm1,unsubscribed,2026-11-23T12:00:00Z,fax', 2, 'channel: one of email, sms, push'],
])('%j is refused at its line', (text, line, message) => {
  expect(read(text).refused).toEqual([{ line, message: expect.stringContaining(message) }]);
});
