// The colour that stands for a category, everywhere that one is drawn.

import type { Category } from '@/core/incident/vocabulary';
import type { ColourToken } from '../painters/display-list';

export const CATEGORY_COLOURS = {
  'attacker-activity': 'attack',
  detection: 'detect',
  response: 'contain',
  recovery: 'contain',
  notification: 'disclose',
  disclosure: 'disclose',
  'legal-and-regulatory': 'legal',
  'business-impact': 'impact',
  context: 'impact',
} as const satisfies Readonly<Record<Category, ColourToken>>;
