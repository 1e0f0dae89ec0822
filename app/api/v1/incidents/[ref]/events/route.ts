import { getEvents, postEvent } from '@/server/http/endpoints/events';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getEvents, postEvent);
