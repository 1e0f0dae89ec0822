import { getDisclosureRules } from '@/server/http/endpoints/clocks';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getDisclosureRules);
