export { Definition } from './definition.tsx';
export { LoadingProfile } from './loading-profile.tsx';
export { ProfilePanel, type ProfileQuery } from './profile-panel.tsx';
