import { getEvent, patchEvent, removeEvent } from '@/server/http/endpoints/event';
import { methods, serve } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: serve(getEvent),
  PATCH: serve(patchEvent),
  DELETE: serve(removeEvent),
});
