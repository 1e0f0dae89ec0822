// RFC 9457 problem details, as every refusal of the API carries them.

import { z } from 'zod';

export const fieldErrorSchema = z.object({
  pointer: z
    .string()
    .describe(
      'JSON pointer (RFC 6901) into the request body or, by its name, to a parameter of the query; "" for the whole',
    ),
  detail: z.string().describe('What was wrong and what would be right'),
});

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(fieldErrorSchema).optional(),
  current: z.unknown().optional().describe('With 412: the resource as it stands now'),
});

export type Problem = z.infer<typeof problemSchema>;
export type ProblemFieldError = z.infer<typeof fieldErrorSchema>;
