// `npm run bench:page`: builds the page that the timeline's benchmark drives, see bench/timeline/build-page.
import './node/requirement.mjs';
import { spawnSync } from 'node:child_process';
import { projectFolder } from './files/data-folder.mjs';
import { typeScript } from './process/typescript.mjs';

const { status } = spawnSync(process.execPath, typeScript('bench/timeline/build-page.ts'), {
  cwd: projectFolder,
  stdio: 'inherit',
});
process.exit(status ?? 1);
