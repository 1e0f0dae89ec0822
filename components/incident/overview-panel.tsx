'use client';

// What the panel shows while no event is selected: the incident's summary, and how to go on.

import type { ReactElement } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { AudienceField } from './audience-field';
import { audienceWords } from './audience-words';
import { InlineText } from './inline-text';
import { Markdown } from './later-parts';
import { PanelSection } from './panel-section';
import { useActions } from './use-actions';
import { useWorkspace } from './workspace';

const LONGEST_SUMMARY = 10_000;

export function OverviewPanel(): ReactElement {
  const { incident, may } = useWorkspace();
  const { changeIncident } = useActions();
  const mayEdit = may('edit-incident');
  const save = (summary: string, draftName: string) =>
    summary.length > LONGEST_SUMMARY
      ? `Too long: at most ${LONGEST_SUMMARY.toLocaleString('en-GB')} characters.`
      : changeIncident({ summary }, draftName)[0]?.detail;
  return (
    <section aria-labelledby="summary-title">
      <h2 id="summary-title" className="mb-2 font-[620] text-md tracking-[-0.01em]">
        Summary
      </h2>
      <InlineText
        label="Summary"
        draftName="incident.summary"
        text={incident.summary}
        isReadOnly={!mayEdit}
        placeholder="Say in a few sentences what happened"
        multiline
        onSave={save}
        className="w-full text-sm"
      >
        <Markdown text={incident.summary} />
      </InlineText>
      {incident.summary === '' ? null : (
        <div className="mt-3">
          {mayEdit ? (
            <AudienceField
              label="Summary visible to"
              audiences={incident.summaryAudiences}
              onChange={(summaryAudiences) => changeIncident({ summaryAudiences })}
            />
          ) : (
            <p className="text-ink-3 text-xs">Visible to {audienceWords(incident.summaryAudiences)}</p>
          )}
        </div>
      )}
      <Hints />
    </section>
  );
}

function Hints(): ReactElement {
  const { may } = useWorkspace();
  return (
    <PanelSection title="Keys">
      <ul className="flex flex-col gap-1.5 text-ink-2 text-sm">
        {may('edit-events') ? (
          <li>
            <Kbd boxed>N</Kbd> adds an event
          </li>
        ) : null}
        <li>
          <Kbd boxed>↑</Kbd> <Kbd boxed>↓</Kbd> walk the events
        </li>
        <li>
          <Kbd boxed>?</Kbd> lists all keys
        </li>
      </ul>
    </PanelSection>
  );
}
