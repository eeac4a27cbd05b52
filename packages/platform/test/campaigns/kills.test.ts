import { killsSuite } from './kills.suite.ts';
import { moviegoersOf, openCampaigns } from './world.ts';

const moviegoers = moviegoersOf(17, 1_500);
killsSuite('DuckDB and SQLite', moviegoers, () => openCampaigns(moviegoers));
