import { postPresence, removePresence } from '@/server/http/endpoints/presence';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(postPresence, removePresence);
