export { Page } from './page.tsx';
export { PageTitle } from './page-title.tsx';
export { Shell } from './shell.tsx';
