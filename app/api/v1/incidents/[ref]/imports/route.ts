import { postImport } from '@/server/http/endpoints/imports';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(postImport);
