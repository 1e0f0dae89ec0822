// A picture that any engine has to draw alike: many events with crowds, folds, uncertain and doubted times, measured spans,
// and titles in several scripts. In: nothing. Out: SVG.

import type { IncidentEvent } from '@/core/incident/event';
import { sampleIncident } from '@/core/incident/event.sample';
import { manyEvents } from '@/core/timeline/crowds/crowd.sample';
import { aroundDay, eventAt, january, moment, stated, wholeDay } from '@/core/timeline/event.sample';
import { LIGHT_PALETTE } from '@/core/timeline/painters/palette';
import { type Framing, timelinePicture, WHOLE } from './timeline-picture';

const ZONE = 'America/Los_Angeles';

const TOLD: readonly IncidentEvent[] = [
  eventAt('first', aroundDay(2), { title: 'Retrieved « l’accès » à l’API', milestone: 'first-access' }),
  eventAt('found', moment(150.3), { milestone: 'detected' }),
  eventAt('note', moment(148), { title: '検知: 不正なAPI呼び出し 🔥', category: 'context' }),
  eventAt('held', stated(january(151), january(152)), { title: 'Отключён доступ', milestone: 'contained' }),
  eventAt('told', wholeDay(160), { title: 'הודעה ללקוחות', category: 'notification' }),
  eventAt('filed', wholeDay(170), {
    title: 'إشعار الجهة المنظمة',
    tags: ['deadline'],
    category: 'legal-and-regulatory',
  }),
  eventAt('later', stated(january(175), null), { title: 'उसके बाद कभी', confidence: 'disputed' }),
  eventAt('last', wholeDay(180), { title: 'Ẑ̴̧a̶lgo & <b>ampersands</b>', confidence: 'refuted', end: 'ongoing' }),
];

const FRAMINGS: readonly Framing[] = [
  WHOLE,
  { ...WHOLE, from: january(11), to: january(14.5), folded: false },
  { ...WHOLE, lanes: 'involved', filter: { search: '', categories: ['detection', 'response'] } },
];

/** One after the other: the whole, a part of it, and other lanes with a filter. */
export function drawnSamples(): readonly string[] {
  const events = [...manyEvents(1_500 - TOLD.length), ...TOLD].map((event, index) => ({
    ...event,
    involved: [['Zoë Müller'], ['王芳'], ['api-gw-01'], []][index % 4] ?? [],
  }));
  const incident = sampleIncident({ title: 'One API, одна дверь', zone: ZONE });
  const of = { incident, events, revision: { seq: 1_501, at: january(181) }, audience: null };
  return FRAMINGS.map((framing) => timelinePicture(of, { widthPx: 1_440, palette: LIGHT_PALETTE }, framing).svg);
}
