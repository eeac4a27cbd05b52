export { CataloguePage } from './catalogue/catalogue-page.tsx';
export { MatchingPage } from './matching/matching-page.tsx';
export { viewOf } from './matching/view.ts';
