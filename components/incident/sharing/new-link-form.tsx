'use client';

// A new share link: a name and an audience make one, everything else has a default. Beside it, where there is room, the
// page that its reader will see.

import { type ReactElement, useState } from 'react';
import { errorAt } from '@/client/field-errors';
import { useMedia, WIDE } from '@/components/browser/use-media';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { SegmentedField } from '@/components/ui/segmented-field';
import { SentForm } from '@/components/ui/sent-form';
import { TextField } from '@/components/ui/text-field';
import type { FieldError } from '@/core/incident/refusal';
import { AUDIENCE_LABELS, LINK_AUDIENCES } from '@/core/incident/vocabulary';
import { useSteadyWorkspace } from '../workspace/workspace';
import { previewAddress } from './link-form';
import { LinkPreview, PreviewLink } from './link-preview';
import { AUDIENCE_READS, makingWords } from './link-words';
import { MoreChoices } from './more-choices';
import { ReleasedSummary } from './released-summary';
import type { SharePart } from './share-part';
import { useSharing } from './sharing-state';
import type { LinkFormState } from './use-link-form';

const AUDIENCE_SEGMENTS = LINK_AUDIENCES.map((value) => ({ value, label: AUDIENCE_LABELS[value] }));

/** Those that are shown only once more choices are. */
const FURTHER_FIELDS = ['/pinnedTo', '/expiresAt', '/heading', '/passcode', '/showNewer'];

export interface NewLinkFormProps {
  readonly linkForm: LinkFormState;
  readonly go: (part: SharePart) => void;
}

export function NewLinkForm({ linkForm, go }: NewLinkFormProps): ReactElement {
  const { incident } = useSteadyWorkspace();
  const isWide = useMedia(WIDE, true);
  const { form, errors, context, make } = linkForm;
  const [showsMore, setShowsMore] = useState(false);
  const isWrongFurther = errors.some(({ pointer }) => FURTHER_FIELDS.includes(pointer));
  const address = previewAddress(incident.ref, form, context);
  const submit = async () => {
    if (await make()) go('made');
  };
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_390px]">
      <SentForm
        isSending={linkForm.isMaking}
        onSend={() => void submit()}
        aria-label="New share link"
        className="flex flex-col gap-4"
      >
        <Whole errors={errors} />
        <TextField
          label="Who is it for"
          placeholder="Board of directors"
          autoComplete="off"
          value={form.recipient}
          onChange={(recipient) => linkForm.change({ recipient })}
          error={errorAt(errors, '/recipient')}
          autoFocus
        />
        <SegmentedField
          label="Audience"
          segments={AUDIENCE_SEGMENTS}
          value={form.audience}
          onChange={(audience) => linkForm.change({ audience })}
          hint={AUDIENCE_READS[form.audience]}
        />
        <ReleasedSummary audience={form.audience} onChoose={() => go('release')} />
        <MoreChoices linkForm={linkForm} isOpen={showsMore || isWrongFurther} onOpenChange={setShowsMore} />
        <Foot linkForm={linkForm} go={go} preview={isWide ? null : <PreviewLink address={address} />} />
      </SentForm>
      {isWide ? <LinkPreview address={address} /> : null}
    </div>
  );
}

function Whole({ errors }: { readonly errors: readonly FieldError[] }): ReactElement | null {
  const whole = errors.filter(({ pointer }) => pointer === '' || pointer === '/audience');
  return <Refusal words={whole.map(({ detail }) => detail).join(' ')} />;
}

interface FootProps extends NewLinkFormProps {
  readonly preview: ReactElement | null;
}

function Foot({ linkForm: { form, context, isMaking }, go, preview }: FootProps): ReactElement {
  const { links, standing, close } = useSharing();
  const hasLinks = (links?.shareLinks.length ?? 0) > 0;
  return (
    <div className="mt-auto flex flex-col gap-3 border-line border-t pt-4">
      <p className="text-ink-2 text-sm">
        {form.follows === 'live'
          ? makingWords(standing)
          : `It goes on showing revision ${form.pinnedTo.trim() || context.revision}, whatever is released later.`}
      </p>
      <div className="flex flex-wrap items-center justify-end gap-2">
        {preview}
        <span className="flex-1" />
        <Button onPress={hasLinks ? () => go('list') : close}>{hasLinks ? 'All links' : 'Cancel'}</Button>
        <Button variant="primary" type="submit" isPending={isMaking}>
          Make link
        </Button>
      </div>
    </div>
  );
}
