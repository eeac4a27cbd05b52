'use client';
import dynamic from 'next/dynamic';

/** Comes when it is first opened. */
export const RenameDialog = dynamic(() => import('./rename-dialog.tsx'), { ssr: false });
