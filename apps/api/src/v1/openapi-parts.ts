import { hoursKept } from './once.ts';

/** The header that a write may carry. */
export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: `A key of one’s own for this write, such as a UUID. Asked again with the same key within ${hoursKept} hours, the same request is answered as it was at first and nothing is done again.`,
  schema: { type: 'string', minLength: 1, maxLength: 255 },
} as const;

/** The header of an answer that was given before. */
export const replayed = {
  'Idempotency-Replayed': { description: '`true` where this is an earlier answer.', schema: { type: 'string', enum: ['true'] } },
} as const;

/** What is answered where something was not done. */
export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What to do next.' },
    instance: { type: 'string', description: 'The id under which the log has it.' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'Where in what was sent.' },
          detail: { type: 'string' },
          code: { type: 'string', description: 'Of an issue of a definition.' },
          severity: { type: 'string' },
        },
      },
    },
    details: { type: 'object', additionalProperties: true },
  },
} as const;
