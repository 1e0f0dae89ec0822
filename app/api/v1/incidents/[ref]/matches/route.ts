import { getMatches } from '@/server/http/endpoints/matches';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getMatches);
