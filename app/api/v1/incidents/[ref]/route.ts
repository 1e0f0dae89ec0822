import { getIncident, patchIncident } from '@/server/http/endpoints/incident';
import { methods, serve } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: serve(getIncident), PATCH: serve(patchIncident) });
