import { getFigures, postFigure } from '@/server/http/endpoints/figures';
import { methods, serve } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: serve(getFigures), POST: serve(postFigure) });
