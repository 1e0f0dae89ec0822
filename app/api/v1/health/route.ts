import { methods } from '@/server/http/route';
import { health } from '@/server/http/state';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ method: 'GET', serve: health });
