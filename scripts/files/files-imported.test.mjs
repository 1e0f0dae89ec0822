import { describe, expect, it } from 'vitest';
import { filesImported } from './files-imported.mjs';

const SOURCE = `
import { z } from 'zod';
import { ok } from '@/core/result';
import type { Axis } from './axis';
export { Menu } from '../ui/menu';
const later = () => import('./later-part');
`;

describe('the files that a module imports', () => {
  it('are those of the project, wherever and however they are named', () => {
    expect(filesImported('/project', '/project/components/timeline/view.tsx', SOURCE)).toEqual([
      '/project/core/result',
      '/project/components/timeline/axis',
      '/project/components/ui/menu',
      '/project/components/timeline/later-part',
    ]);
  });
});
