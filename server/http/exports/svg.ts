// The drawn timeline as SVG, with the letters that it is drawn in.

import 'server-only';
import { ok } from '@/core/result';
import { interFace } from '../share/assets';
import { LOOK, pictureOf } from './picture';
import { stateExport } from './state-export';

export const svgExport = stateExport({
  mediaType: 'image/svg+xml',
  parameters: LOOK,
  access: 'export.svg',
  name: 'timeline.svg',
  write: async (exported, query) => ok(pictureOf(exported, query, interFace()).svg),
});
