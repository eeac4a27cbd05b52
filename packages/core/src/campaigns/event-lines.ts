import { z } from 'zod';
import { type MessageEvent, messageChannels, messageEvents, type ToldEvent } from '../records/index.ts';

/** Something that happened to one moviegoer's message, as a line of a file says it. */
export interface EventLine extends ToldEvent {
  readonly event: MessageEvent;
}
export interface EventLines {
  /** Of each moviegoer and event the first, with milliseconds; every unsubscribing, since a later one counts beside the first. */
  readonly events: readonly EventLine[];
  /** Lines that say nothing that can be taken, from 1, each with why. */
  readonly refused: readonly { readonly line: number; readonly message: string }[];
}

const needed = ['moviegoer_id', 'event', 'at'] as const;
type Column = (typeof needed)[number] | 'channel';
const longestId = 191;
const Event = z.enum(messageEvents);
const Channel = z.enum(messageChannels);
const Instant = z.iso.datetime();

/**
 * Reads a CSV file of events, its columns in any order. None of them has a comma, a quote or a line break in it: cells may be quoted, and no more of CSV
 * is needed.
 *
 * @param latest after this (ms) nothing can have happened
 */
export function readEventLines(text: string, latest: number): EventLines {
  const [header = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const names = cellsOf(header).map((name) => name.toLowerCase());
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0)
    return { events: [], refused: [{ line: 1, message: `The first line names the columns; it lacks ${missing.join(', ')}.` }] };
  const first = new Map<string, EventLine>();
  const refused: { line: number; message: string }[] = [];
  for (const [place, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const cells = cellsOf(line);
    const read = readLine((name) => cells[names.indexOf(name)] ?? '', latest);
    if (typeof read === 'string') refused.push({ line: place + 2, message: read });
    else {
      const key = [read.event, read.moviegoer, ...(read.event === 'unsubscribed' ? [read.channel, read.at] : [])].join(' ');
      const before = first.get(key);
      if (!before || read.at < before.at) first.set(key, read);
    }
  }
  return { events: [...first.values()], refused };
}

/** A line, or why it is none. */
function readLine(cell: (name: Column) => string, latest: number): EventLine | string {
  const [moviegoer, event, at] = [cell('moviegoer_id'), Event.safeParse(cell('event')), Instant.safeParse(cell('at'))];
  if (moviegoer === '' || moviegoer.length > longestId) return 'moviegoer_id: the id of a moviegoer, as the batch or the file had it.';
  if (!event.success) return `event: one of ${messageEvents.join(', ')}.`;
  if (!at.success) return 'at: an instant of UTC, such as 2026-11-20T19:30:00Z.';
  if (Date.parse(at.data) > latest) return 'at: this is in the future.';
  const said = { moviegoer, event: event.data, at: new Date(at.data).toISOString() };
  if (event.data !== 'unsubscribed' || cell('channel') === '') return said;
  const channel = Channel.safeParse(cell('channel'));
  return channel.success
    ? { ...said, channel: channel.data }
    : `channel: one of ${messageChannels.join(', ')}, or nothing for all of them.`;
}

function cellsOf(line: string): readonly string[] {
  return line.split(',').map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
}
