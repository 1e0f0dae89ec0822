import { getShareLink, patchShareLink, removeShareLink } from '@/server/http/endpoints/share-links';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getShareLink, patchShareLink, removeShareLink);
