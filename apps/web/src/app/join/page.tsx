import type { Metadata } from 'next';
import { JoinForm } from '../../features/joining/index.ts';
import { Mark, Unreachable } from '../../features/shell/index.ts';
import { personSignedIn } from '../../lib/person-signed-in.ts';

export const metadata: Metadata = { title: 'Join' };

export default async function JoinPage() {
  const found = await personSignedIn();
  if (found.state === 'unreachable') return <Unreachable reason={found.reason} />;
  return (
    <main id="main" className="grid min-h-screen place-items-center p-4">
      <div className="w-full max-w-[400px] rounded-lg border border-line bg-surface p-8">
        <p className="mb-6 flex items-center gap-2 font-semibold text-section">
          <Mark />
          Marquee
        </p>
        <h1 className="mb-6 font-semibold text-title tracking-[-0.018em]">Join Marquee</h1>
        <JoinForm signedInAs={found.state === 'signedIn' ? found.person.name : null} />
      </div>
    </main>
  );
}
