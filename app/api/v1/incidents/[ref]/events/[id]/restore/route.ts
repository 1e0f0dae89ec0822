import { postEventRestore } from '@/server/http/endpoints/event';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(postEventRestore);
