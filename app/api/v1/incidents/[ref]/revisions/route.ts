import { getRevisions } from '@/server/http/endpoints/revisions';
import { methods, serve } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: serve(getRevisions) });
