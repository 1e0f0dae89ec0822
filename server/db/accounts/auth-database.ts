// The tables of users and sessions, as better-auth wants to be handed them.

import 'server-only';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { prisma } from '../connection/client';

export const authDatabase = () => prismaAdapter(prisma(), { provider: 'postgresql', transaction: true });
