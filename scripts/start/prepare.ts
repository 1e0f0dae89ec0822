// Prepares the database for one start: tables, the first administrator and, once, the example incident. Answers with a
// fresh one-time sign-in link for the administrator.
// Runs with the application's environment; the owner's address comes as a message and stays in this process.
import { once } from 'node:events';
import { z } from 'zod';
import { instantFromMs } from '@/core/time/instant';
import { seedExample } from '@/server/commands/seed-example';
import { firstAdministrator } from '@/server/commands/users/first-administrator';
import { tidyDocuments } from '@/server/documents/tidy';
import { tidyEvidence } from '@/server/evidence/evidence-store';
import { catchUpCheckpoints } from '@/server/record/checkpoints';
import { prepareDatabase } from '../database/prepare';
import { dataFolderPath, projectFolder } from '../files/data-folder.mjs';
import { installationFingerprint, recordKeyPath } from '../files/installation-fingerprint';
import { step } from '../report/progress.mjs';
import { reportFailure } from '../report/refusal.mjs';
import type { Preparation } from './preparation.mjs';

const Order = z.object({
  ownerUrl: z.string(),
  app: z.object({ url: z.string(), role: z.enum(['onset_app', 'given']) }),
});

async function main(): Promise<void> {
  const [message] = await once(process, 'message');
  const { ownerUrl, app } = Order.parse(message);
  const signInLink = await step('Preparing the database', async () => {
    await prepareDatabase(ownerUrl, app, projectFolder);
    const { link } = await firstAdministrator();
    await seedExample({ now: instantFromMs(Date.now()) });
    // A damaged key is told before something is signed with it.
    installationFingerprint(recordKeyPath(dataFolderPath(process.env)));
    await catchUpCheckpoints();
    await tidyEvidence();
    await tidyDocuments();
    return link;
  });
  await answer({ signInLink });
}

function answer(preparation: Preparation): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(preparation, undefined, undefined, () => resolve());
  });
}

main().then(
  () => process.exit(0),
  (failure) => {
    reportFailure(failure);
    process.exit(1);
  },
);
