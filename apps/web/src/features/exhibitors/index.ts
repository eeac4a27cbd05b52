export { DeadLettersPage } from './dead-letters/dead-letters-page.tsx';
export { ExhibitorPage } from './exhibitor/exhibitor-page.tsx';
export { ExhibitorsPage } from './exhibitors-page.tsx';
export { LayoutPage } from './layout/layout-page.tsx';
export { SourcePage } from './sources/source-page.tsx';
