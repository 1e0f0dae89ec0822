import { getMember, patchMember, removeMemberEndpoint } from '@/server/http/endpoints/members';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getMember, patchMember, removeMemberEndpoint);
