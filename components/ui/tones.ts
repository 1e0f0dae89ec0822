// Which colour a category, a status and a severity have. Colours only repeat what the words beside them say.

import type { Category, Severity, Status } from '@/core/incident/vocabulary';
import { CATEGORY_COLOURS } from '@/core/timeline/marks/category-colour';
import type { Tone } from './dot';

export const CATEGORY_TONES: Readonly<Record<Category, Tone>> = CATEGORY_COLOURS;

export const STATUS_TONES: Readonly<Record<Status, Tone>> = {
  open: 'attack',
  contained: 'contain',
  eradicated: 'contain',
  recovered: 'contain',
  closed: 'neutral',
};

export const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = {
  1: 'attack',
  2: 'detect',
  3: 'disclose',
  4: 'neutral',
};
