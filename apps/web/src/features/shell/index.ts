export { Heading } from './heading.tsx';
export { Mark } from './mark.tsx';
export { Page } from './page.tsx';
export { PageTitle } from './page-title.tsx';
export { Shell } from './shell.tsx';
export { ThemeToggle } from './theme-toggle.tsx';
export { Unreachable } from './unreachable.tsx';
