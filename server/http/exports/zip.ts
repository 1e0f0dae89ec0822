// The sealed record with the files of evidence, as a zip file. Refused as a whole where a file is lost: a bundle without it
// would pass for all there is.

import 'server-only';
import { evidenceStore } from '../../evidence/evidence-store';
import { isWhole } from '../../queries/evidence-bytes';
import { type FoundBundle, findBundle } from '../../queries/exports/bundle';
import { bundleStream } from '../../queries/exports/bundle-stream';
import { fileBody } from '../file-body';
import { problem } from '../problem';
import { type ExportFormat, exportHeaders } from './format';

const MEDIA_TYPE = 'application/zip';

export const zipExport: ExportFormat = {
  mediaType: MEDIA_TYPE,
  parameters: [],
  async answer({ user, ref, isHead, signal }) {
    const bundle = await findBundle(user, ref);
    if (bundle === null) return problem('not-found');
    const lost = await lostFiles(bundle);
    if (lost.length > 0) return problem('damaged', { detail: `Lost or not what was added: ${lost.join(', ')}` });
    const { incident } = bundle;
    const headers = exportHeaders(MEDIA_TYPE, `${incident.ref}-r${incident.revision}-bundle.zip`);
    if (isHead) return new Response(null, { headers });
    return new Response(fileBody(await bundleStream(evidenceStore(), user, bundle), signal), { headers });
  },
};

async function lostFiles({ incident, files }: FoundBundle): Promise<readonly string[]> {
  const store = evidenceStore();
  const lost: string[] = [];
  for (const file of files) {
    if (!(await isWhole(store, { incidentId: incident.id, file }))) lost.push(file.name);
  }
  return lost;
}
