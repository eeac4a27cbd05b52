import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuditPage } from '../../../features/audit/index.ts';
import { mayRead } from '../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Audit log' };

export default async function Audit() {
  if (!(await mayRead('operations:read'))) notFound();
  return <AuditPage />;
}
