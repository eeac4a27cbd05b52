import type { Inputs } from '../../../lib/trpc.tsx';

const states = ['open', 'rejected', 'matched'] as const;
const orders = ['confidence', 'visits'] as const;

/** What of the film codes is looked at, as the address says it. */
export interface View {
  readonly state: (typeof states)[number];
  readonly order: (typeof orders)[number];
  /** Empty for every exhibitor. */
  readonly exhibitor: string;
}

/** Reads the view from an address; what it does not know is as at first. */
export function viewOf(given: (name: string) => string): View {
  return {
    state: states.find((one) => one === given('state')) ?? 'open',
    order: orders.find((one) => one === given('order')) ?? 'confidence',
    exhibitor: given('exhibitor'),
  };
}

/** The address of a view, without what is as at first. */
export function addressOf({ state, order, exhibitor }: View): string {
  const params = new URLSearchParams();
  if (state !== 'open') params.set('state', state);
  if (order !== 'confidence') params.set('order', order);
  if (exhibitor !== '') params.set('exhibitor', exhibitor);
  const text = params.toString();
  return text === '' ? '/film-matching' : `/film-matching?${text}`;
}

/** The question that a view asks. */
export function queryOf({ exhibitor, ...view }: View): NonNullable<Inputs['filmMatches']['queue']> {
  return exhibitor === '' ? view : { ...view, exhibitor };
}
