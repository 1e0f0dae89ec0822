import { getDocuments, postDocument } from '@/server/http/endpoints/documents';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getDocuments, postDocument);
