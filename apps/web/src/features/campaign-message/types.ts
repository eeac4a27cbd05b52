import type { Inputs, Outputs } from '../../lib/trpc.tsx';

type Asked = Inputs['campaigns']['previewMessage'];
export type Message = Asked['message'];
export type Variant = Message['variants'][number];
export type Text = Variant['languages'][number];
export type Channel = Asked['channel'];
export type Content<C extends Channel> = NonNullable<Text[C]>;
export type Block = Content<'email'>['blocks'][number];
export type BlockKind = Block['kind'];
/** Of a request: what it fills in, and the channels that it uses. */
export type MessageRequest = Required<Asked['request']>;

export type Previewed = Outputs['campaigns']['previewMessage'];
export type Preview = NonNullable<Previewed['preview']>;
export type PreviewOf<C extends Channel> = Extract<Preview, { channel: C }>;
/** What a check says of a part of a message, at its JSON pointer. */
export interface MessageIssue {
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly message: string;
}
export type Rules = Outputs['campaigns']['messageRules'];
export type Variable = Rules['variables'][number];

/** Which part of a message is in sight: a variant and a language of it by their places, and a channel. */
export interface View {
  readonly variant: number;
  readonly language: number;
  readonly channel: Channel;
}
