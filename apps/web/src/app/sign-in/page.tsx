import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Mark, Unreachable } from '../../features/shell/index.ts';
import { failureOf, SignInForm } from '../../features/sign-in/index.ts';
import { demoPeople } from '../../lib/demo-people.ts';
import { personSignedIn } from '../../lib/person-signed-in.ts';
import { safeNext } from '../../lib/sign-in-path.ts';
import { singleSignOn } from '../../lib/sign-in-ways.ts';

export const metadata: Metadata = { title: 'Sign in' };

interface SignInPageProps {
  readonly searchParams: Promise<{ readonly next?: string | string[]; readonly failed?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, failed } = await searchParams;
  const to = safeNext(typeof next === 'string' ? next : null);
  const found = await personSignedIn();
  if (found.state === 'unreachable') return <Unreachable reason={found.reason} />;
  if (found.state === 'signedIn') redirect(to);
  return (
    <main id="main" className="grid min-h-screen place-items-center p-4">
      <div className="w-full max-w-[400px] rounded-lg border border-line bg-surface p-8">
        <p className="mb-6 flex items-center gap-2 font-semibold text-section">
          <Mark />
          Marquee
        </p>
        <h1 className="font-semibold text-title tracking-[-0.018em]">Sign in</h1>
        <p className="mt-1 mb-6 text-ink-2">Know who goes to which film, and reach them.</p>
        <SignInForm next={to} demoPeople={await demoPeople()} singleSignOn={await singleSignOn()} failed={failureOf(failed)} />
      </div>
    </main>
  );
}
