// Removes the example incident.

import 'server-only';
import { database } from '../db/client';
import { removeExampleRows } from '../db/example';

/** Removes the example incident with all its revisions; false when there is none. No start adds it again. */
export const removeExample = (): Promise<boolean> => removeExampleRows(database());
