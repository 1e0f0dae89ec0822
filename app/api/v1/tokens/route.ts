import { getTokens, postToken } from '@/server/http/endpoints/tokens';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getTokens, postToken);
