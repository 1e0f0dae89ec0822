'use client';

// A text that becomes a field when it is pressed. Enter or leaving saves, Escape gives the edit up. The edit is a draft:
// it is open as long as the draft exists, so it survives a reload, and a refusal leaves it open with its reason.

import { type KeyboardEvent, type ReactElement, type ReactNode, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { TextArea } from '@/components/ui/text-area';
import { WrappingField } from '@/components/ui/wrapping-field';
import { useFocusTurn } from '../use-focus-turn';
import { useDraft } from '../workspace/use-draft';
import { useSteadyWorkspace } from '../workspace/workspace';
import { EditOpener, type EditOpenerProps } from './edit-opener';

export interface InlineTextProps {
  /** What the text is: "Title". */
  readonly label: string;
  readonly draftName: string;
  readonly text: string;
  readonly isReadOnly: boolean;
  /** Shown in place of an empty text. */
  readonly placeholder: string;
  readonly multiline?: boolean;
  /** Answers with what was wrong; nothing where it was saved. */
  readonly onSave: (text: string, draftName: string) => string | undefined;
  /** The text as it is shown, which may hold links of its own; the bare text where absent. */
  readonly children?: ReactNode;
  readonly className?: string;
}

export function InlineText(props: InlineTextProps): ReactElement {
  const { label, draftName, text, isReadOnly, placeholder, children, className } = props;
  const [draft, setDraft] = useDraft(draftName);
  if (draft !== null && !isReadOnly) {
    return <TextEditor {...props} draft={draft} onDraft={setDraft} onClose={() => setDraft(null)} />;
  }
  if (isReadOnly) return <div className={className}>{text === '' ? null : (children ?? <bdi>{text}</bdi>)}</div>;
  const opener = { draftName, onOpen: () => setDraft(text) };
  if (text !== '' && children !== undefined) {
    return (
      <RichText label={label} opener={opener}>
        {children}
      </RichText>
    );
  }
  return (
    <EditOpener {...opener} label={`${label}: ${text === '' ? 'none' : text}. Edit`} className={className}>
      {text === '' ? <span className="text-ink-3">{placeholder}</span> : <bdi>{text}</bdi>}
    </EditOpener>
  );
}

interface RichTextProps {
  readonly label: string;
  readonly opener: Pick<EditOpenerProps, 'draftName' | 'onOpen'>;
  readonly children: ReactNode;
}

/** Text with links cannot be a button, so the button lies in its corner. */
function RichText({ label, opener, children }: RichTextProps): ReactElement {
  return (
    // Where no pointer hovers the button is always there, and the text keeps clear of it.
    <div className="group relative pointer-coarse:pr-7">
      {children}
      <EditOpener
        {...opener}
        label={`Edit ${label.toLowerCase()}`}
        className="absolute -top-1 -right-1.5 mx-0 grid size-6 place-items-center bg-surface px-0 text-ink-2 opacity-0 hover:text-ink group-hover:opacity-100 pointer-coarse:opacity-100 data-[focus-visible]:opacity-100"
      >
        <Icon name="edit" sizePx={14} />
      </EditOpener>
    </div>
  );
}

interface TextEditorProps extends InlineTextProps {
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onClose: () => void;
}

function TextEditor({
  label,
  text,
  multiline,
  draft,
  onDraft,
  onClose,
  onSave,
  className,
  draftName,
}: TextEditorProps): ReactElement {
  const { drafts } = useSteadyWorkspace();
  const editor = useFocusTurn<HTMLDivElement>(draftName, 'open');
  const [error, setError] = useState<string>();
  const save = (isLeaving: boolean) => {
    const refused = draft === text ? undefined : onSave(draft, draftName);
    setError(refused);
    if (refused !== undefined) return;
    onClose();
    // Whoever left for elsewhere stays there.
    if (isLeaving) drafts.takeTurn(draftName, 'closed');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (
      event.key === 'Enter' &&
      (!multiline || event.ctrlKey || event.metaKey) &&
      !event.nativeEvent.isComposing
    ) {
      event.preventDefault();
      save(false);
    }
  };
  const field = { label, labelHidden: true, value: draft, error, onKeyDown } as const;
  return (
    <div ref={editor} className="w-full">
      {multiline ? (
        <TextArea {...field} rows={4} onChange={onDraft} onBlur={() => save(true)} description={<HowToSave />} />
      ) : (
        <WrappingField {...field} onChange={onDraft} onBlur={() => save(true)} inputClassName={className} />
      )}
    </div>
  );
}

const HowToSave = (): ReactElement => (
  <>
    Saved when you leave it<span className="pointer-coarse:hidden">, or with Ctrl + Enter</span>
  </>
);
