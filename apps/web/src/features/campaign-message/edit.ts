import { type BlockWords, blockOf } from './start.ts';
import type { Block, BlockKind, Channel, Content, Message, Text, Variant, View } from './types.ts';

/** A list with another value at a place. */
const replaced = <T>(list: readonly T[], at: number, value: T): T[] => list.map((one, i) => (i === at ? value : one));
const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);

function withVariant(message: Message, at: number, change: (variant: Variant) => Variant): Message {
  return { ...message, variants: message.variants.map((variant, i) => (i === at ? change(variant) : variant)) };
}

/** The text in sight, or the first where there is none at its place. */
export function textAt({ variants }: Message, { variant, language }: Pick<View, 'variant' | 'language'>): Text | undefined {
  const chosen = variants[variant] ?? variants[0];
  return chosen?.languages[language] ?? chosen?.languages[0];
}

/** A message with other content for the channel in sight; undefined takes it away. */
export function withContent<C extends Channel>(
  message: Message,
  { variant, language, channel }: View & { readonly channel: C },
  content: Content<C> | undefined,
): Message {
  return withVariant(message, variant, (chosen) => ({
    ...chosen,
    languages: chosen.languages.map((text, i) => {
      if (i !== language) return text;
      const { [channel]: _, ...others } = text;
      return (content === undefined ? others : { ...others, [channel]: content }) as Text;
    }),
  }));
}

/** One more variant, which begins as a copy of the last: under the next letter that is free. */
export function withAnotherVariant(message: Message, names: readonly Variant['name'][]): Message {
  const name = names.find((one) => !message.variants.some((variant) => variant.name === one));
  const last = message.variants.at(-1);
  return name === undefined || last === undefined ? message : { ...message, variants: [...message.variants, { ...last, name }] };
}

/** The message without a variant; the last one stays. */
export function withoutVariant(message: Message, at: number): Message {
  return message.variants.length === 1 ? message : { ...message, variants: without(message.variants, at) };
}

export function withWeight(message: Message, at: number, weight: number): Message {
  const whole = Math.min(100, Math.max(1, Math.round(weight)));
  return Number.isFinite(whole) ? withVariant(message, at, (variant) => ({ ...variant, weight: whole })) : message;
}

/** The part of the target that each variant gets, in whole percent. */
export function sharesOf({ variants }: Message): readonly number[] {
  const all = variants.reduce((sum, { weight }) => sum + weight, 0);
  return variants.map(({ weight }) => Math.round((100 * weight) / all));
}

/** A language more in every variant: with the texts of the first, to be written over. */
export function withLanguage(message: Message, language: string): Message {
  return {
    ...message,
    variants: message.variants.map((variant) => {
      const [first] = variant.languages;
      if (!first || variant.languages.some((text) => text.language === language)) return variant;
      return { ...variant, languages: [...variant.languages, { ...first, language }] };
    }),
  };
}

/** The message without a language, wherever it is written; the last one of a variant stays. */
export function withoutLanguage(message: Message, language: string): Message {
  return {
    ...message,
    variants: message.variants.map((variant) => {
      const languages = variant.languages.filter((text) => text.language !== language);
      return languages.length === 0 ? variant : { ...variant, languages };
    }),
  };
}

export function withBlock(blocks: readonly Block[], at: number, block: Block): Block[] {
  return replaced(blocks, at, block);
}

export function withoutBlock(blocks: readonly Block[], at: number): Block[] {
  return without(blocks, at);
}

/** A block more: above the way to unsubscribe where that stands last. */
export function withNewBlock(blocks: readonly Block[], kind: BlockKind, words?: BlockWords): Block[] {
  const end = blocks.at(-1)?.kind === 'unsubscribe' ? blocks.length - 1 : blocks.length;
  return [...blocks.slice(0, end), blockOf(kind, words), ...blocks.slice(end)];
}

/** The blocks with one of them moved up (−1) or down (1); at the ends nothing moves. */
export function withMoved(blocks: readonly Block[], at: number, by: -1 | 1): Block[] {
  const [from, to] = [blocks[at], blocks[at + by]];
  if (from === undefined || to === undefined) return [...blocks];
  return replaced(replaced(blocks, at, to), at + by, from);
}

interface Caret {
  readonly start: number;
  readonly end: number;
}

/** A text with a variable in place of what is selected, and what is to be selected then: its fallback, to be written over. */
export function withVariable(
  text: string,
  { start, end }: Caret,
  { name, by, fallback }: { readonly name: string; readonly by: 'product' | 'exhibitor'; readonly fallback: string },
): { readonly text: string; readonly selected: Caret } {
  const written = by === 'exhibitor' ? `{{${name}|${fallback}}}` : `{{${name}}}`;
  const after = start + written.length;
  const selected = by === 'exhibitor' ? { start: after - 2 - fallback.length, end: after - 2 } : { start: after, end: after };
  return { text: text.slice(0, start) + written + text.slice(end), selected };
}
