export { MessageEditor } from './message-editor.tsx';
export { type BlockWords, startMessage } from './start.ts';
export type { Channel, Message, MessageRequest, Text as MessageText } from './types.ts';
export { channelWords, languageName } from './words.ts';
