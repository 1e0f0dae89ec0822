import { getMetrics } from '@/server/http/endpoints/metrics';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getMetrics);
