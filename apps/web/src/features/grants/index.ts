export { Grants } from './grants.tsx';
export { GrantsPage } from './grants-page.tsx';
