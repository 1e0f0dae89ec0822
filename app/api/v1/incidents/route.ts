import { getIncidents, postIncident } from '@/server/http/endpoints/incidents';
import { methods, serve } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: serve(getIncidents), POST: serve(postIncident) });
