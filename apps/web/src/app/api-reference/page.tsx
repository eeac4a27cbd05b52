import type { Metadata } from 'next';
import { type ApiDocument, Reference } from '../../features/api-reference/index.ts';
import { Unreachable } from '../../features/shell/index.ts';
import { apiUrl } from '../../lib/env.ts';

export const metadata: Metadata = { title: 'API reference' };
export const dynamic = 'force-dynamic';

/** For whoever writes a program: like the document itself, it needs no account. */
export default async function ApiReferencePage() {
  const document = await apiDocument();
  return document === null ? <Unreachable reason={null} /> : <Reference document={document} />;
}

/** Null where the API does not answer. What answers is the product's own, so that its shape is known. */
async function apiDocument(): Promise<ApiDocument | null> {
  try {
    const answer = await fetch(`${apiUrl()}/api/v1/openapi.json`, { cache: 'no-store' });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
