import { z } from 'zod';
import { messageVariables, usualLengths } from '../../messages/index.ts';
import { variantNames } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** What somebody who writes a message can put into it, and how long its parts usually are. */
export const messageRules = defineVerb({
  name: 'campaigns.messageRules',
  kind: 'query',
  scope: 'organisation',
  permission: 'campaigns:read',
  summary: 'The variables of messages, who fills each in, and how long a message’s parts usually are.',
  input: z.object({}),
  output: z.object({
    variables: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        by: z.enum(['product', 'exhibitor']),
        kind: z.enum(['text', 'link']),
        fallback: z.string(),
      }),
    ),
    lengths: z.object({ subject: z.number(), preheader: z.number(), pushTitle: z.number(), pushBody: z.number() }),
    variantNames: z.array(z.enum(variantNames)),
  }),
  async run() {
    const variables = Object.entries(messageVariables).map(([name, { label, by, kind, fallback }]) => ({
      name,
      label,
      by,
      kind,
      fallback,
    }));
    return { output: { variables, lengths: usualLengths, variantNames: [...variantNames] }, audit: null };
  },
});
