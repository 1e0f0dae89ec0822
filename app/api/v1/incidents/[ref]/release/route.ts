import { postRelease } from '@/server/http/endpoints/release';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(postRelease);
