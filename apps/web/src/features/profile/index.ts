export { LoadingProfile } from './loading-profile.tsx';
export { ProfilePanel } from './profile-panel.tsx';
