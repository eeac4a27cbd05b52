import { webhookKillsSuite } from './webhook-kills.suite.ts';
import { moviegoersOf, openCampaigns } from './world.ts';

const moviegoers = moviegoersOf(17, 1_500);
webhookKillsSuite('DuckDB and SQLite', () => openCampaigns(moviegoers));
