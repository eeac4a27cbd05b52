export { lengthOf, usualLengths } from './check-content.ts';
export { checkMessage, type MessageCheck } from './check-message.ts';
export { fill, fillLine, fillLink, type Missing } from './fill.ts';
export { safeLink } from './links.ts';
export { type MessageIssue, type MessageIssueCode, messageIssueCodes } from './message-issue.ts';
export { renderPlain } from './render-plain.ts';
export { type SmsParts, smsParts, splitSms } from './sms-parts.ts';
export { textFor } from './text-for.ts';
export { type MessageValues, type MessageVariable, type MessageVariableName, messageVariables } from './variables.ts';
