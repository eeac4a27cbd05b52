import { Pill } from '@marquee/ui/pill';
import { Mark, ThemeToggle } from '../shell/index.ts';
import { type ApiDocument, type Endpoint, type Group, groupsOf, groupWords } from './document.ts';
import { FieldTable } from './field-table.tsx';
import { Said } from './said.tsx';

const link = 'text-accent-ink underline';

/** The document of the API for people: every endpoint with its fields, by what it is about. */
export function Reference({ document }: { readonly document: ApiDocument }) {
  const groups = groupsOf(document);
  return (
    <div className="min-h-screen bg-surface">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:m-2 focus:bg-surface focus:p-2">
        Skip to content
      </a>
      <header className="sticky top-0 z-20 flex h-12 items-center gap-2 border-line border-b bg-surface px-6">
        <a href="/segments" className="flex items-center gap-2 font-semibold">
          <Mark />
          Marquee
        </a>
        <span className="flex-1 text-ink-2">API reference</span>
        <ThemeToggle />
      </header>
      <div className="mx-auto grid max-w-[1320px] grid-cols-[220px_minmax(0,1fr)] gap-10 px-6 py-6 max-tablet:grid-cols-1">
        <Contents groups={groups} />
        <main id="main" tabIndex={-1} className="min-w-0 outline-none">
          <h1 className="font-semibold text-title tracking-[-0.018em]">API reference</h1>
          <p className="mt-1 max-w-[72ch] text-ink-2">
            <Said>{document.info.description}</Said>
          </p>
          <p className="mt-3 max-w-[72ch] text-ink-2">
            A program sends its key with every request, as <code className="font-mono text-small">Authorization: Bearer mqa_…</code>; an
            administrator makes it on the page{' '}
            <a href="/api-keys" className={link}>
              API keys
            </a>
            . This page shows version {document.info.version} of the{' '}
            <a href="/api/v1/openapi.json" className={link}>
              OpenAPI document
            </a>
            , which has the types of definitions too, and each limit.
          </p>
          {groups.map((group) => (
            <GroupPart key={group.name} group={group} />
          ))}
        </main>
      </div>
    </div>
  );
}

function Contents({ groups }: { readonly groups: readonly Group[] }) {
  return (
    <nav aria-label="Contents" className="max-tablet:hidden">
      <ul className="sticky top-[72px] grid gap-0.5">
        {groups.map(({ name, endpoints }) => (
          <li key={name}>
            <a href={`#${name}`} className="flex h-7 items-center justify-between rounded-md px-2 text-ink-2 hover:bg-hover hover:text-ink">
              {groupWords(name)}
              <span className="text-ink-3 text-small tabular-nums">{endpoints.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function GroupPart({ group: { name, endpoints } }: { readonly group: Group }) {
  return (
    <section id={name} aria-labelledby={`${name}-title`} className="mt-9 scroll-mt-16">
      <h2 id={`${name}-title`} className="mb-2 font-semibold text-section">
        {groupWords(name)}
      </h2>
      <div className="rounded-lg border border-line">
        {endpoints.map((endpoint) => (
          <EndpointPart key={endpoint.id} endpoint={endpoint} />
        ))}
      </div>
    </section>
  );
}

function EndpointPart({
  endpoint: { id, method, address, summary, description, deprecated, parameters, body, answer },
}: {
  readonly endpoint: Endpoint;
}) {
  return (
    <details id={id} className="scroll-mt-16 border-line border-b last:border-b-0">
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-2.5 hover:bg-hover">
        <span className="w-14 shrink-0 font-medium font-mono text-ink-2 text-small">{method}</span>
        <span className="break-all font-mono text-small">{address}</span>
        {deprecated && <Pill>Superseded</Pill>}
        <span className="text-ink-2">
          <Said>{summary}</Said>
        </span>
      </summary>
      <div className="px-4 pb-5">
        <p className="text-ink-2">
          <Said>{description}</Said>
        </p>
        {parameters.length > 0 && <FieldTable needed="Needed" title={`Parameters of ${method} ${address}`} fields={parameters} />}
        {body.length > 0 && <FieldTable needed="Needed" title={`Body of ${method} ${address}`} fields={body} />}
        {answer.length > 0 && <FieldTable needed="Always there" title={`Answer of ${method} ${address}`} fields={answer} />}
      </div>
    </details>
  );
}
