import { Inbox } from 'lucide-react';
import { State, type StateProps } from './state.tsx';

/** Nothing here yet, or nothing matches: says so and how to go on. */
export function EmptyState(props: StateProps) {
  return <State icon={<Inbox aria-hidden="true" />} {...props} />;
}
