import { getEvidence, postEvidence } from '@/server/http/endpoints/evidence';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getEvidence, postEvidence);
