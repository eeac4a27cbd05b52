'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../lib/trpc.tsx';
import { useDebounced } from '../../lib/use-debounced.ts';
import type { Message, MessageRequest, Previewed, Rules, View } from './types.ts';

/** Whether what the exhibitor fills in is shown by examples, or by its fallbacks. */
export type Reader = 'example' | 'unknown';

interface Shown {
  readonly message: Message;
  readonly request: MessageRequest;
  readonly view: View;
  readonly reader: Reader;
}

const pauseMs = 250;

export interface LivePreview {
  readonly answer: Previewed | undefined;
  /** The answer is of what was written before. */
  readonly stale: boolean;
  readonly error: Error | null;
}

/** What is in sight as a moviegoer sees it, and what is wrong with the message: the last answer stays until there is a newer one. */
export function usePreview({ message, request, view, reader }: Shown): LivePreview {
  const { film, image, trailer, channels } = request;
  const { variant, channel } = view;
  const chosen = message.variants[variant] ?? message.variants[0];
  const language = chosen?.languages[view.language]?.language ?? chosen?.languages[0]?.language ?? 'en';
  const asked = { message, request: { film, image, trailer, channels }, channel, variant, language, reader };
  // By its text: what is the same is no change, however often it is made anew.
  const text = JSON.stringify(asked);
  const settled = useDebounced(text, pauseMs);
  const preview = useQuery(apiQuery('campaigns.previewMessage', JSON.parse(settled), { placeholderData: keepPreviousData }));
  return { answer: preview.data, stale: preview.isPlaceholderData || settled !== text, error: preview.error };
}

/** What can be put into a message; undefined until that is known. */
export function useRules(): Rules | undefined {
  return useQuery(apiQuery('campaigns.messageRules', {}, { staleTime: Number.POSITIVE_INFINITY })).data;
}
