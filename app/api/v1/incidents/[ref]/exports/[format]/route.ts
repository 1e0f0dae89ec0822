import { getExport } from '@/server/http/endpoints/exports';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getExport);
