// API tokens as they travel in and out of the API. The token itself leaves once, in the answer that makes it.

import { z } from 'zod';
import { words } from './text';

export const MOST_TOKENS = 50;
export const TOKEN_NAME_LENGTH = 100;

export const TOKEN_SCOPES = ['read', 'write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** What POST takes. */
export const apiTokenInputSchema = z.strictObject({
  name: words(TOKEN_NAME_LENGTH, 'Say what the token is for.').transform((said) => said.trim()),
  scope: z.enum(TOKEN_SCOPES).describe('Whether a program may only read, or change things as you'),
  expiresAt: z.iso
    .datetime({ offset: true, error: 'Give an RFC 3339 date-time such as 2027-01-30T18:00:00Z.' })
    .optional()
    .describe('RFC 3339; by default a year from now'),
});

const token = {
  id: z.string(),
  name: z.string(),
  scope: z.enum(TOKEN_SCOPES),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable().describe('To the minute; null where it was never used'),
};

export const madeApiTokenSchema = z.object({
  ...token,
  token: z.string().describe('Told this once, and kept as a hash'),
});

export const apiTokenListSchema = z.object({
  tokens: z.array(z.object(token)).describe('Yours that are not revoked, the latest first'),
});
