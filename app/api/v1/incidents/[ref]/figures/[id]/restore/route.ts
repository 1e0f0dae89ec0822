import { postFigureRestore } from '@/server/http/endpoints/figure';
import { methods, serve } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: serve(postFigureRestore) });
