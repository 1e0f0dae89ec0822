'use client';

// A text that becomes a field when it is pressed. Enter or leaving saves, Escape gives the edit up. The edit is a draft:
// it is open as long as the draft exists, so it survives a reload, and a refusal leaves it open with its reason.

import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { classNames } from '@/components/ui/class-names';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { useDraft } from './use-draft';

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
  readonly onSave: (text: string) => string | undefined;
  /** The text as it is shown; the bare text where absent. */
  readonly children?: ReactNode;
  readonly className?: string;
}

export function InlineText(props: InlineTextProps): ReactElement {
  const { label, draftName, text, isReadOnly, placeholder, children, className } = props;
  const [draft, setDraft] = useDraft(draftName);
  const opener = useRef<HTMLButtonElement>(null);
  const [isClosing, setClosing] = useState(false);
  useEffect(() => {
    if (!isClosing) return;
    opener.current?.focus();
    setClosing(false);
  }, [isClosing]);
  if (draft !== null && !isReadOnly) {
    const close = (byKeyboard: boolean) => {
      setDraft(null);
      setClosing(byKeyboard);
    };
    return <TextEditor {...props} draft={draft} onDraft={setDraft} onClose={close} />;
  }
  const shown = text === '' ? <span className="text-ink-3">{placeholder}</span> : (children ?? text);
  if (isReadOnly) return <div className={className}>{text === '' ? null : shown}</div>;
  return (
    <Button
      ref={opener}
      aria-label={`${label}: ${text === '' ? 'none' : text}. Edit`}
      className={classNames('-mx-1.5 cursor-text rounded-sm px-1.5 text-left hover:bg-ink/5', className)}
      onPress={() => setDraft(text)}
    >
      {shown}
    </Button>
  );
}

interface TextEditorProps extends InlineTextProps {
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onClose: (byKeyboard: boolean) => void;
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
}: TextEditorProps): ReactElement {
  const [error, setError] = useState<string>();
  const save = (byKeyboard: boolean) => {
    const refused = draft === text ? undefined : onSave(draft);
    setError(refused);
    if (refused === undefined) onClose(byKeyboard);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose(true);
    } else if (
      event.key === 'Enter' &&
      (!multiline || event.ctrlKey || event.metaKey) &&
      !event.nativeEvent.isComposing
    ) {
      event.preventDefault();
      save(true);
    }
  };
  const field = { label, labelHidden: true, autoFocus: true, value: draft, error, onKeyDown } as const;
  return (
    <div className="w-full">
      {multiline ? (
        <TextArea {...field} rows={4} onChange={onDraft} onBlur={() => save(false)} description="Ctrl + Enter saves" />
      ) : (
        <TextField {...field} onChange={onDraft} onBlur={() => save(false)} inputClassName={className} />
      )}
    </div>
  );
}
