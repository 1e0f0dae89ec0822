import { getRevisions } from '@/server/http/endpoints/revisions';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getRevisions);
