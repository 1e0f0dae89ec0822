import { getImport, removeImport } from '@/server/http/endpoints/imports';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getImport, removeImport);
