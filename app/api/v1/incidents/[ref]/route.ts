import { getIncident, patchIncident } from '@/server/http/endpoints/incident';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getIncident, patchIncident);
