export { BaseMenu } from './base-menu.tsx';
export { Definition } from './definition.tsx';
export { ProfilePanel, type ProfileQuery } from './profile-panel.tsx';
export { summaryText } from './summary-strip.tsx';
export { useBase } from './use-base.ts';
