// Where each timeline was left, so that going to the table and back does not lose one's place. Gone with the page.

import type { View } from '@/core/timeline/scale';

const views = new Map<string, View>();

export const rememberedView = (key: string | undefined): View | null => (key && views.get(key)) || null;

export function rememberView(key: string | undefined, view: View): void {
  if (key !== undefined) views.set(key, view);
}
