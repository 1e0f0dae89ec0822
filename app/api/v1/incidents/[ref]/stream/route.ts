import { getStream } from '@/server/http/endpoints/stream';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getStream);
