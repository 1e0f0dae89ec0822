// The parts of an OpenAPI 3.1 document that the page of the API shows.

import { z } from 'zod';

const schema = z.record(z.string(), z.unknown());
export type Schema = z.infer<typeof schema>;

const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
  description: z.string().optional(),
  schema,
});

const content = z.record(z.string(), z.object({ schema: schema.optional() }));

const operation = z.object({
  tags: z.tuple([z.string()]),
  summary: z.string(),
  security: z.array(z.record(z.string(), z.unknown())).optional(),
  parameters: z.array(parameter).default([]),
  requestBody: z.object({ required: z.boolean(), content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: content.optional() })),
});
export type Operation = z.infer<typeof operation>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export const openApiSchema = z.object({
  paths: z.record(z.string(), z.partialRecord(z.enum(METHODS), operation)),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});
export type OpenApi = z.infer<typeof openApiSchema>;
