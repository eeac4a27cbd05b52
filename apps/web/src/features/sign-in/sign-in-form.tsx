'use client';
import { Button } from '@marquee/ui/button';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Notice } from '@marquee/ui/notice';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { signIn } from '../../lib/auth.ts';
import { CodeForm } from './code-form.tsx';
import type { DemoPerson } from './demo-person.ts';
import { Elsewhere } from './elsewhere.tsx';

const roleLines: Readonly<Record<string, string>> = {
  analyst: 'Analyst: builds segments and reads profiles',
  marketer: 'Marketer: turns segments into campaigns',
  approver: 'Approver: sees its own members alone',
  administrator: 'Administrator: looks after data and people',
};

interface SignInFormProps {
  readonly next: string;
  readonly demoPeople: readonly DemoPerson[];
  /** What another server at which people may sign in is called; null where there is none. */
  readonly singleSignOn: string | null;
  /** What became of an attempt there. */
  readonly failed: string | null;
}

/** E-mail and password, another server, or a demo person; afterwards `next`. */
export function SignInForm({ next, demoPeople, singleSignOn, failed }: SignInFormProps) {
  const [busyWith, setBusyWith] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(failed);
  const [codeNeeded, setCodeNeeded] = useState(false);

  async function enter(email: string, password: string, by: string) {
    setBusyWith(by);
    setFailure(null);
    const result = await signIn(email, password);
    if (result.ok && !result.codeNeeded) return window.location.assign(next);
    setCodeNeeded(result.ok);
    if (!result.ok) setFailure(result.message);
    setBusyWith(null);
  }

  if (codeNeeded)
    return (
      <CodeForm
        next={next}
        onAgain={(why) => {
          setCodeNeeded(false);
          setFailure(why);
        }}
      />
    );

  return (
    <>
      {demoPeople.length > 0 && (
        <section aria-labelledby="demo-heading" className="mb-6">
          <h2 id="demo-heading" className="mb-2 font-semibold">
            Look around with sample data
          </h2>
          <ul className="overflow-hidden rounded-md border border-line">
            {demoPeople.map((person) => (
              <li key={person.email} className="border-line-soft border-b last:border-b-0">
                <button
                  type="button"
                  disabled={busyWith !== null}
                  aria-busy={busyWith === person.email || undefined}
                  onClick={() => void enter(person.email, person.password, person.email)}
                  className="flex w-full items-center gap-3 px-3 py-2 hover:bg-hover focus-visible:-outline-offset-2"
                >
                  <span className="min-w-0 flex-1">
                    <span className="block font-medium">
                      {person.name}
                      <span className="font-normal text-ink-2">, {person.organisation}</span>
                    </span>
                    <span className="block text-ink-3 text-small">{roleLines[person.role] ?? person.role}</span>
                  </span>
                  <ArrowRight aria-hidden="true" className="size-4 text-ink-3" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {singleSignOn !== null && <Elsewhere name={singleSignOn} next={next} />}
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const entries = new FormData(event.currentTarget);
          void enter(String(entries.get('email')), String(entries.get('password')), 'form');
        }}
      >
        {demoPeople.length > 0 && <h2 className="-mb-2 font-semibold">Or with your own account</h2>}
        <Field label="E-mail">{(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}</Field>
        <Field label="Password">
          {(control) => <Input {...control} name="password" type="password" autoComplete="current-password" required />}
        </Field>
        <div role="alert">{failure !== null && <Notice kind="bad">{failure}</Notice>}</div>
        <Button type="submit" variant="primary" busy={busyWith === 'form'} className="justify-self-start">
          Sign in
        </Button>
      </form>
    </>
  );
}
