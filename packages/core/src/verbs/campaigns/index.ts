import { amend } from './amend.ts';
import { bestFit } from './best-fit.ts';
import { comment } from './comment.ts';
import { create } from './create.ts';
import { decide } from './decide.ts';
import { engagement } from './engagement.ts';
import { recordEventFile } from './event-file.ts';
import { recordEvents } from './events.ts';
import { exhibitors } from './exhibitors.ts';
import { handOver } from './hand-over.ts';
import { list } from './list.ts';
import { messageRules } from './message-rules.ts';
import { cancel, pause, resume, withdraw } from './move.ts';
import { open, see } from './open.ts';
import { previewMessage } from './preview-message.ts';
import { remind } from './remind.ts';
import { result } from './result.ts';
import { rules, saveRules } from './rules.ts';
import { save } from './save.ts';
import { sendTest } from './send-test.ts';
import { sending } from './sending.ts';
import { statement } from './statement.ts';
import { submit } from './submit.ts';
import { makeWebhookSecret, sendAgain, tryWebhook } from './webhook.ts';

export { advanceCampaign, dueCampaigns } from './advance.ts';
export { advanceAfterGrants } from './after-grants.ts';
export { type DeliveryOf, deliverNext, deliverSoon } from './deliver.ts';
export { openHandOver } from './hand-over.ts';

export const campaignVerbs = {
  ...{ list, open, see, create, save, bestFit, exhibitors, submit, withdraw, pause, resume, cancel },
  ...{ decide, amend, remind, comment, rules, saveRules, handOver, recordEvents, engagement, result, statement },
  ...{ messageRules, previewMessage, makeWebhookSecret, tryWebhook, sendAgain, sending, recordEventFile, sendTest },
};
