import { getEvidenceFile } from '@/server/http/endpoints/evidence-file';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getEvidenceFile);
