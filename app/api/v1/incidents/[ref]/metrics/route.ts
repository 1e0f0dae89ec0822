import { getMetrics } from '@/server/http/endpoints/metrics';
import { methods, serve } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: serve(getMetrics) });
