import { getEvents, postEvent } from '@/server/http/endpoints/events';
import { methods, serve } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: serve(getEvents), POST: serve(postEvent) });
