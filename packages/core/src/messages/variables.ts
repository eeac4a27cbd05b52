/** What can stand for something else in a message: who fills it in, what it is called, and what it may look like. */
export interface MessageVariable {
  readonly by: 'product' | 'exhibitor';
  /** A link can be where a button leads; a text cannot. */
  readonly kind: 'text' | 'link';
  readonly label: string;
  /** What a preview shows. */
  readonly example: string;
  /** What could stand there where nothing is known; empty where something always is. */
  readonly fallback: string;
}

/**
 * Every variable there is. The product knows no names: what is of one moviegoer is filled in by the exhibitor's own system, and has a fallback
 * for where that knows nothing.
 */
export const messageVariables = {
  film: { by: 'product', kind: 'text', label: 'Film', example: 'Hush Acre', fallback: '' },
  releaseDay: { by: 'product', kind: 'text', label: 'Release day', example: 'Friday 16 October', fallback: 'this week' },
  exhibitor: { by: 'product', kind: 'text', label: 'Exhibitor', example: 'Your cinema', fallback: '' },
  trailerUrl: { by: 'product', kind: 'link', label: 'Link to the trailer', example: 'https://films.example/trailer', fallback: '' },
  imageUrl: { by: 'product', kind: 'link', label: 'Address of the image', example: 'https://films.example/still.jpg', fallback: '' },
  unsubscribeUrl: {
    by: 'product',
    kind: 'link',
    label: 'Link to unsubscribe',
    example: 'https://cinema.example/unsubscribe',
    fallback: '',
  },
  firstName: { by: 'exhibitor', kind: 'text', label: 'First name', example: 'Alex', fallback: 'there' },
  loyaltyTier: { by: 'exhibitor', kind: 'text', label: 'Loyalty tier', example: 'Gold', fallback: 'member' },
  pointsBalance: { by: 'exhibitor', kind: 'text', label: 'Points', example: '1,240', fallback: 'some' },
  usualSite: { by: 'exhibitor', kind: 'text', label: 'Usual site', example: 'Harbour Street', fallback: 'your cinema' },
} as const satisfies Readonly<Record<string, MessageVariable>>;
export type MessageVariableName = keyof typeof messageVariables;

/** What variables stand for, by name. */
export type MessageValues = Readonly<Partial<Record<MessageVariableName, string>>>;

/** The variable of a name; null where there is none. */
export function variableNamed(name: string): MessageVariable | null {
  return Object.hasOwn(messageVariables, name) ? messageVariables[name as MessageVariableName] : null;
}
