import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApiKeysPage } from '../../../features/api-keys/index.ts';
import { mayRead } from '../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'API keys' };

export default async function ApiKeys() {
  if (!(await mayRead('people:write'))) notFound();
  return <ApiKeysPage />;
}
