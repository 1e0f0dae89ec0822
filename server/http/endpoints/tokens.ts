// /tokens and …/{id}

import 'server-only';
import type { z } from 'zod';
import { apiTokenInputSchema, apiTokenListSchema, MOST_TOKENS, madeApiTokenSchema } from '@/core/contracts/api-token';
import { makeToken } from '../../commands/users/create-token';
import { revokeOwnToken } from '../../commands/users/revoke-token';
import { type StoredApiToken, tokensOf } from '../../db/accounts/api-tokens';
import { database } from '../../db/connection/client';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { problem } from '../problem';
import { replyWith, replyWithNothing, respond, respondOnce } from '../reply';

const PATH = '/tokens';

type TokenOut = z.infer<typeof apiTokenListSchema>['tokens'][number];

const toTokenOut = ({ createdAt, expiresAt, lastUsedAt, ...token }: StoredApiToken): TokenOut => ({
  ...token,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

export const getTokens = endpoint(
  'GET',
  PATH,
  {
    summary: 'Lists your API tokens: what they may do, until when, and when they were last used',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'The tokens', body: apiTokenListSchema },
  },
  async ({ user }) => {
    const tokens = await tokensOf(database(), user.id);
    return respond(replyWith(200, { tokens: tokens.map(toTokenOut) }));
  },
);

export const postToken = endpoint(
  'POST',
  PATH,
  {
    summary: `Makes an API token, at most ${MOST_TOKENS}. Only from a browser’s session: no token makes another`,
    query: NO_QUERY,
    body: apiTokenInputSchema,
    sessionsOnly: true,
    answer: { status: 201, description: 'The token, which is told this once', body: madeApiTokenSchema },
  },
  async ({ user, body: { name, scope, expiresAt } }) => {
    const made = await makeToken(user, user.id, {
      ...{ name, scope },
      ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt) }),
    });
    if (!made.ok) {
      const { field, detail } = made.error;
      return problem('invalid', { errors: [{ pointer: field === null ? '' : `/${field}`, detail }] });
    }
    return respondOnce(replyWith(201, { ...toTokenOut(made.value.kept), token: made.value.token }));
  },
);

export const removeToken = endpoint(
  'DELETE',
  `${PATH}/{id}`,
  {
    summary: 'Revokes a token of yours: it opens nothing any more, and what it has open ends',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 204, description: 'It is revoked' },
    problems: ['not-found'],
  },
  async ({ user, param }) =>
    (await revokeOwnToken(user, param('id'))) ? respond(replyWithNothing({})) : problem('not-found'),
);
