// The tokens with which programs act as users: made, listed, revoked.
import { apiTokenInputSchema, TOKEN_NAME_LENGTH, TOKEN_SCOPES } from '@/core/contracts/api-token';
import { ok, refuse } from '@/core/result';
import type { StoredApiToken } from '@/server/db/accounts/api-tokens';
import type { Command } from '../command';
import { contracted } from '../contracted';
import { printableRow } from '../printable';
import { email, withUser } from './user';

export const createToken: Command = {
  name: 'token create',
  summary: 'Prints a new token with which a program acts as a user for a year',
  options: [
    email,
    {
      name: 'name',
      summary: 'what the token is for',
      value: {
        kind: 'text',
        placeholder: 'name',
        form: contracted(apiTokenInputSchema.shape.name, `at most ${TOKEN_NAME_LENGTH} characters`),
      },
    },
    {
      name: 'scope',
      summary: 'what the program may do',
      value: { kind: 'choice', choices: TOKEN_SCOPES, otherwise: 'read' },
    },
  ],
  run: async (given) => {
    const { createToken } = await import('@/server/commands/users/create-token');
    const scope = given.text('scope') === 'write' ? 'write' : 'read';
    return createToken({ email: given.text('email'), name: given.text('name'), scope });
  },
};

export const listTokens: Command = {
  name: 'token list',
  summary: 'Lists the tokens of a user: id, name, scope, until when, and when they were last used',
  options: [email],
  run: async (given) =>
    withUser(given.text('email'), async ({ id }) => {
      const { database } = await import('@/server/db/connection/client');
      const { tokensOf } = await import('@/server/db/accounts/api-tokens');
      return ok((await tokensOf(database(), id)).map(line).join('\n'));
    }),
};

export const revokeToken: Command = {
  name: 'token revoke',
  summary: 'Revokes a token: it opens nothing any more, and what it has open ends',
  options: [
    { name: 'id', summary: 'of the token, as token list prints it', value: { kind: 'text', placeholder: 'id' } },
  ],
  run: async (given) => {
    const { revokeAnyToken } = await import('@/server/commands/users/revoke-token');
    const name = await revokeAnyToken(given.text('id'));
    return name === null ? refuse(`There is no token ${given.text('id')}.`) : ok(`The token “${name}” is revoked.`);
  },
};

const line = ({ id, name, scope, expiresAt, lastUsedAt }: StoredApiToken): string =>
  printableRow([
    id,
    name,
    scope,
    expiresAt === null ? 'never expires' : `expires ${expiresAt.toISOString()}`,
    lastUsedAt === null ? 'never used' : `used ${lastUsedAt.toISOString()}`,
  ]);
