'use client';

// The incident's summary, edited where it stands, and who reads it.

import type { ReactElement } from 'react';
import { AudienceField } from './audience-field';
import { audienceWords } from './audience-words';
import { InlineText } from './inline-text';
import { Markdown } from './later-parts';
import { useActions } from './use-actions';
import { useWorkspace } from './workspace';

const LONGEST_SUMMARY = 10_000;
export const NO_SUMMARY = 'Say in a few sentences what happened';

export function IncidentSummary(): ReactElement {
  const { incident, may } = useWorkspace();
  const { changeIncident } = useActions();
  const mayEdit = may('edit-incident');
  const save = (summary: string, draftName: string) =>
    summary.length > LONGEST_SUMMARY
      ? `Too long: at most ${LONGEST_SUMMARY.toLocaleString('en-GB')} characters.`
      : changeIncident({ summary }, draftName)[0]?.detail;
  return (
    <>
      <InlineText
        label="Summary"
        draftName="incident.summary"
        text={incident.summary}
        isReadOnly={!mayEdit}
        placeholder={NO_SUMMARY}
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
    </>
  );
}
