import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { sampleEvent, sampleSource } from '@/core/incident/event.sample';
import { timeAt } from '@/core/time/edit';
import { instant } from '@/core/time/instant';
import { CounselDetail } from './counsel-detail';

it('what a source states is told in the zone of the page', () => {
  const stated = timeAt(instant(Date.parse('2023-01-05T22:30:00Z') * 1_000), 'minute', 'UTC');
  const event = sampleEvent({ sources: [sampleSource({ stated })] });
  const page = renderToStaticMarkup(<CounselDetail event={event} zone="Asia/Tokyo" />);
  expect(page).toContain('says 6 Jan 2023, 07:30');
});
