import { getPdfExport } from '@/server/http/endpoints/pdf-export';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getPdfExport);
