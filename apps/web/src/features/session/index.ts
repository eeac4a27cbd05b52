export { askToSignOut } from './ask.ts';
export { SessionDialogs } from './session-dialogs.tsx';
