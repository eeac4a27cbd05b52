export { CataloguePage } from './catalogue/catalogue-page.tsx';
export { FilmPage } from './film/film-page.tsx';
export { MarketPage } from './market/market-page.tsx';
export { MatchingPage } from './matching/matching-page.tsx';
export { viewOf } from './matching/view.ts';
