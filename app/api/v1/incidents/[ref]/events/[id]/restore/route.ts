import { postEventRestore } from '@/server/http/endpoints/event';
import { methods, serve } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: serve(postEventRestore) });
