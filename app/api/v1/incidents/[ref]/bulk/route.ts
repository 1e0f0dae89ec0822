import { postBulk } from '@/server/http/endpoints/bulk';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(postBulk);
