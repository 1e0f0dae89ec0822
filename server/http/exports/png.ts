// The drawn timeline as PNG, for wherever vectors are not taken.

import 'server-only';
import { PICTURE_SCALE } from '@/core/contracts/export-query';
import { invalid } from '@/core/incident/refusal';
import { refuse } from '@/core/result';
import { pngOf } from '../../pictures/png';
import { PICTURED, pictureOf } from './picture';
import { stateExport } from './state-export';

export const pngExport = stateExport({
  mediaType: 'image/png',
  parameters: [...PICTURED, 'scale'],
  access: 'export.png',
  name: 'timeline.png',
  async write(exported, query) {
    const picture = pictureOf(exported, query);
    if (!picture.ok) return picture;
    const png = await pngOf(picture.value, query.scale ?? PICTURE_SCALE.usual);
    return png.ok ? png : refuse(invalid('/scale', 'The picture would be too large. Give a smaller scale or width.'));
  },
});
