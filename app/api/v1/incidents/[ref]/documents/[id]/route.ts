import { getDocument, removeDocument } from '@/server/http/endpoints/documents';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getDocument, removeDocument);
