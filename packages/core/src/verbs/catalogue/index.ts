import { dictionary } from './dictionary.ts';
import { exhibitors } from './exhibitors.ts';
import { labels } from './labels.ts';
import { search } from './search.ts';
import { values } from './values.ts';

export { knownValues } from './known-values.ts';
export { campaignNames, definitionLabels, type Labels, labelsOf, lookalikeNames, segmentNames, valuesIn } from './labels-of.ts';
export { regionName } from './regions.ts';

export const catalogueVerbs = { search, labels, values, exhibitors, dictionary };
