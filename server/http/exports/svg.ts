// The drawn timeline as SVG, with the letters that it is drawn in.

import 'server-only';
import { ok } from '@/core/result';
import { interFace } from '../share/assets';
import { PICTURED, pictureOf } from './picture';
import { stateExport } from './state-export';

export const svgExport = stateExport({
  mediaType: 'image/svg+xml',
  parameters: PICTURED,
  access: 'export.svg',
  name: 'timeline.svg',
  async write(exported, query) {
    const picture = pictureOf(exported, query, interFace());
    return picture.ok ? ok(picture.value.svg) : picture;
  },
});
