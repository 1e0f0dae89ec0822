import { getFigure, patchFigure, removeFigure } from '@/server/http/endpoints/figure';
import { methods, serve } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: serve(getFigure),
  PATCH: serve(patchFigure),
  DELETE: serve(removeFigure),
});
