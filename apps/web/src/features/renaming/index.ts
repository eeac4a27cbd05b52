export { Renaming } from './renaming.tsx';
