export type { ApiDocument } from './document.ts';
export { Reference } from './reference.tsx';
