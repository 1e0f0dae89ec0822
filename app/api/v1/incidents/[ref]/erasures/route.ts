import { postErasure } from '@/server/http/endpoints/erasures';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(postErasure);
