export { openPalette } from './open.ts';
export { Palette } from './palette.tsx';
