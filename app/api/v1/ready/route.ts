import { methods } from '@/server/http/route';
import { ready } from '@/server/http/state';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ method: 'GET', serve: ready });
