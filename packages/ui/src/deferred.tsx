'use client';
import { Component, type ComponentType, type ReactNode } from 'react';
import { CodeAway } from './code-away.tsx';
import { fetchCode, type Load } from './lib/code.ts';
import { useCode } from './lib/use-code.ts';

export interface DeferredProps<P extends object> {
  /** The code of what is shown, as its default export. Declared once, outside of what renders. */
  readonly load: Load<{ readonly default: ComponentType<P> }>;
  readonly with: P;
  /** False while it is not shown: its code then comes when the page is idle, and nothing is drawn. */
  readonly wanted?: boolean;
  /** Shown while the code is on its way. */
  readonly loading?: ReactNode;
  /** How it is given up, for what opens above the page. */
  readonly onClose?: () => void;
  /** What can be done without says nothing when it does not come. */
  readonly silent?: boolean;
}

/**
 * A part of the page whose code comes when it is wanted. When it does not come, or breaks, that is said in its place and can be tried
 * again: the page around it stays.
 */
export function Deferred<P extends object>({ load, with: given, wanted = true, loading = null, onClose, silent }: DeferredProps<P>) {
  const { code, away } = useCode(load, wanted);
  if (!wanted) return null;
  const Shown = code?.default;
  if (Shown !== undefined)
    return (
      <Boundary fallback={(again) => (silent ? null : <CodeAway onAgain={again} onClose={onClose} />)}>
        <Shown {...given} />
      </Boundary>
    );
  if (!away) return loading;
  return silent ? null : <CodeAway onAgain={() => void fetchCode(load)} onClose={onClose} />;
}

interface BoundaryProps {
  readonly fallback: (again: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps an error of what is inside from the page around it. */
class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? this.props.fallback(() => this.setState({ broken: false })) : this.props.children;
  }
}
