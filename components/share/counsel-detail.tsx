// What counsel reads of an entry beyond what executives do: description, privilege, sources with what each says.

import type { ReactElement } from 'react';
import ReactMarkdown from 'react-markdown';
import type { IncidentEvent, Source } from '@/core/incident/event';
import { quotation } from '@/core/incident/sentences/phrase';
import { DESIGNATION_LABELS } from '@/core/incident/vocabulary';
import { isReadAsMarkdown } from '@/core/markdown-bounds';
import { describeTime } from '@/core/time/describe';

interface CounselDetailProps {
  readonly event: IncidentEvent;
  /** In which times are told. */
  readonly zone: string;
}

export function CounselDetail({ event, zone }: CounselDetailProps): ReactElement {
  const { description, privilege, sources, involved } = event;
  return (
    <div className="counsel">
      {privilege === null ? null : (
        <p className="privileged">
          {DESIGNATION_LABELS[privilege.designation]} · {privilege.basis} · asserted by {privilege.assertedBy}
        </p>
      )}
      {description === '' ? null : <Description text={description} />}
      {involved.length === 0 ? null : <p className="was">Involved: {involved.join(', ')}</p>}
      {sources.map((source) => (
        <SourceLines key={source.id} source={source} zone={zone} />
      ))}
    </div>
  );
}

function Description({ text }: { readonly text: string }): ReactElement {
  if (!isReadAsMarkdown(text)) return <p className="typed">{text}</p>;
  return (
    <ReactMarkdown disallowedElements={['img', 'a']} unwrapDisallowed>
      {text}
    </ReactMarkdown>
  );
}

function SourceLines({ source, zone }: { readonly source: Source; readonly zone: string }): ReactElement {
  const { title, publisher, locator, quote, url, stated, reliedOn, privilege } = source;
  return (
    <div className="source">
      {quote === '' ? null : <blockquote>{quotation(quote)}</blockquote>}
      <p>
        {[publisher, title, locator].filter((words) => words !== '').join(', ')}
        {stated === null ? '' : ` · says ${describeTime(stated, { style: 'short', zone })}`}
        {reliedOn ? ' · relied on' : ''}
        {privilege === null ? '' : ` · privileged: ${DESIGNATION_LABELS[privilege.designation].toLowerCase()}`}
        {url === '' ? null : <span className="url"> {url}</span>}
      </p>
    </div>
  );
}
