// Refuses whoever may not edit events, whatever they ask to become of them; null for those who may.

import { refuse } from '@/core/result';
import { may } from '../permission';
import { forbidden } from '../refusal';
import type { Author } from './decision';

export const refuseEditing = ({ role }: Pick<Author, 'role'>) =>
  may(role, 'edit-events') ? null : refuse(forbidden('Your role in this incident does not allow editing events.'));
