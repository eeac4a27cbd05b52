import { Lock } from 'lucide-react';
import { State, type StateProps } from './state.tsx';

/** Not for this role: who it is for, and why. */
export function ForbiddenState(props: StateProps) {
  return <State icon={<Lock aria-hidden="true" />} {...props} />;
}
