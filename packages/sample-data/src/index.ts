export { type KnownSightings, knownSightings } from './calibrate/known-sightings.ts';
export { type CampaignSampled, type CampaignSampleOptions, campaignSampler } from './campaign-sample.ts';
export { exhibitors as sampleExhibitors } from './catalogue/exhibitors.ts';
export { type DemoOrganisation, type DemoPersonRecord, demoOrganisations, demoPeople } from './demo/people.ts';
export { type SampleSegment, sampleSegments } from './demo/segments.ts';
export type { PlantedEffect } from './effects/plant.ts';
export { plantedEffects } from './effects/plants.ts';
export { type GenerateOptions, type GenerateProgress, type GenerateSummary, generate } from './generate.ts';
export type { FeedFile, FolderWriter } from './writing/feed-folder.ts';
