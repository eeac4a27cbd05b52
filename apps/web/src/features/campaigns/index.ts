export { CampaignPage } from './campaign/campaign-page.tsx';
export { CampaignList } from './campaign-list.tsx';
export { NewCampaignDialog } from './new-campaign-dialog.tsx';
