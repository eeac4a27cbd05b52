'use client';
import { Opener } from '@marquee/ui/opener';
import { Part } from '@marquee/ui/part';
import type { BaseItemsProps } from './base-items.tsx';

const load = () => import('./base-items.tsx');

/** What the audience is compared with. `label` is as the last answer names it. */
export function BaseMenu({ label, ...choosing }: BaseItemsProps & { readonly label: string }) {
  return <Opener kind="menu" load={load} with={choosing} trigger={<Part kind="operator">{label}</Part>} />;
}
