// `onset export csv`, `svg`, `png`, `state` and `zip`: the files that the API gives, as one of the incident's members may
// read them.
import { pipeline } from 'node:stream/promises';
import { asContracted } from '@/core/contracts/as-contracted';
import {
  EXPORT_THEMES,
  type ExportParameter,
  exportQuerySchema,
  PICTURE_SCALE,
  PICTURE_WIDTH_PX,
} from '@/core/contracts/export-query';
import { type Problem, problemSchema } from '@/core/contracts/problem';
import { AUDIENCES, CATEGORIES } from '@/core/incident/vocabulary';
import { ok, refuse } from '@/core/result';
import { LANE_GROUPINGS } from '@/core/timeline/lanes/lane';
import type { ExportFormat } from '@/server/http/exports/format';
import type { Command, Option } from '../command';
import { asMember, incident, memberEmail, noMember } from '../member-option';
import { optional, type QueryOptions, queryIn, wrongWords } from '../query-option';
import { streamInto, writeWhole } from '../whole-file';

const OF_A_STATE = {
  asOf: optional('as-of', 'moment', 'a revision, RFC 3339 or a date; the last revision unless told'),
  audience: optional('audience', 'audience', `${AUDIENCES.join(', ')}; what the member reads unless told`),
} as const satisfies Partial<Record<ExportParameter, Option>>;

const OF_A_PICTURE = {
  ...OF_A_STATE,
  from: optional('from', 'time', 'where its left edge lies; all is drawn unless told'),
  to: optional('to', 'time', 'where its right edge lies; a day is meant whole'),
  lanes: optional('lanes', 'grouping', `${LANE_GROUPINGS.join(', ')}; ${LANE_GROUPINGS[0]} unless told`),
  folds: optional('folds', 'true|false', 'whether quiet stretches are folded; they are unless told'),
  q: optional('q', 'words', 'what has not all of these words is drawn faint'),
  category: optional('category', 'names', `what is of none of these is drawn faint: ${CATEGORIES.join(', ')}`),
  theme: optional('theme', 'theme', `${EXPORT_THEMES.join(' or ')}; ${EXPORT_THEMES[0]} unless told`),
  widthPx: optional('width-px', 'pixels', `${PICTURE_WIDTH_PX.usual} unless told`),
} as const satisfies Partial<Record<ExportParameter, Option>>;

const OF_AN_IMAGE = {
  ...OF_A_PICTURE,
  scale: optional('scale', 'factor', `pixels of the image for each; ${PICTURE_SCALE.usual} unless told`),
} as const satisfies Partial<Record<ExportParameter, Option>>;

interface File {
  /** The command's last word. */
  readonly word: string;
  readonly summary: string;
  readonly options: QueryOptions;
  readonly load: () => Promise<ExportFormat>;
}

const FILES: readonly File[] = [
  {
    ...{ word: 'csv', summary: 'Writes the events of an incident as CSV', options: OF_A_STATE },
    load: async () => (await import('@/server/http/exports/csv')).csvExport,
  },
  {
    ...{ word: 'svg', summary: 'Writes the drawn timeline of an incident as SVG', options: OF_A_PICTURE },
    load: async () => (await import('@/server/http/exports/svg')).svgExport,
  },
  {
    ...{ word: 'png', summary: 'Writes the drawn timeline of an incident as an image', options: OF_AN_IMAGE },
    load: async () => (await import('@/server/http/exports/png')).pngExport,
  },
  {
    ...{ word: 'state', summary: 'Writes an incident as it stands, or stood, as JSON', options: OF_A_STATE },
    load: async () => (await import('@/server/http/exports/json')).stateJson,
  },
  {
    ...{ word: 'zip', summary: 'Writes the sealed record of an incident with its files of evidence', options: {} },
    load: async () => (await import('@/server/http/exports/zip')).zipExport,
  },
];

export const exportFiles: readonly Command[] = FILES.map(({ word, summary, options, load }) => ({
  name: `export ${word}`,
  summary,
  options: [
    incident,
    { name: 'out', summary: 'the file to write', value: { kind: 'text', placeholder: 'file' } },
    memberEmail('the member as whom it is exported'),
    ...Object.values(options),
  ],
  run: async (given, stop) => {
    const query = asContracted(exportQuerySchema, queryIn(given, options));
    if (!query.ok) return refuse(wrongWords(query.error, options));
    return asMember(given, async (user, ref) => {
      const format = await load();
      const out = given.text('out');
      // The file first, for the export is on the access log.
      return writeWhole(out, async (file) => {
        const answer = await format.answer({ user, ref, query: query.value, isHead: false, signal: stop });
        if (!answer.ok || answer.body === null) {
          return refuse(refusalWords(problemSchema.parse(await answer.json()), noMember(user.name, ref), options));
        }
        await pipeline(answer.body, streamInto(file), { signal: stop });
        return ok(`What was asked of ${ref} is in ${out}.`);
      });
    });
  },
}));

function refusalWords(
  { status, title, detail, errors }: Problem,
  noMemberWords: string,
  options: QueryOptions,
): string {
  if (status === 404) return noMemberWords;
  return errors === undefined ? `${title}. ${detail ?? ''}`.trim() : wrongWords(errors, options);
}
