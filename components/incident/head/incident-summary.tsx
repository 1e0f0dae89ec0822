'use client';

// The incident's summary, edited where it stands, and who reads it.

import type { ReactElement } from 'react';
import { textFault } from '@/client/text-fault';
import { LIMITS } from '@/core/contracts/text';
import { Markdown } from '../later-markdown';
import { AudienceProperty } from '../panel/audience-property';
import { InlineText } from '../panel/inline-text';
import { useActions } from '../workspace/use-actions';
import { useSteadyWorkspace } from '../workspace/workspace';

export const NO_SUMMARY = 'Say in a few sentences what happened';

export function IncidentSummary(): ReactElement {
  const { incident, may } = useSteadyWorkspace();
  const { changeIncident } = useActions();
  const mayEdit = may('edit-incident');
  const save = (summary: string, draftName: string) =>
    textFault(summary, LIMITS.summary) ?? changeIncident({ summary }, draftName)[0]?.detail;
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
        <dl className="mt-3 text-sm">
          <AudienceProperty
            draftName="incident.summaryAudiences"
            audiences={incident.summaryAudiences}
            isReadOnly={!mayEdit}
            onSave={(summaryAudiences, draftName) => changeIncident({ summaryAudiences }, draftName)}
          />
        </dl>
      )}
    </>
  );
}
