import { getObligations, putObligations } from '@/server/http/endpoints/obligations';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getObligations, putObligations);
