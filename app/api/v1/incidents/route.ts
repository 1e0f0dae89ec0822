import { getIncidents, postIncident } from '@/server/http/endpoints/incidents';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getIncidents, postIncident);
