import { getOutlines } from '@/server/http/endpoints/outlines';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getOutlines);
