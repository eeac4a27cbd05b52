export { Definition } from './definition.tsx';
export { ProfilePanel, type ProfileQuery } from './profile-panel.tsx';
