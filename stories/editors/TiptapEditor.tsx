import { type Editor, EditorContent, type JSONContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useImperativeHandle, useRef } from 'react';
import type { ComposerEditor, DraftFormat } from 'react-messaging-window';

/** How the document survives a reload. Another version is handed back instead of being guessed at. */
export const tiptapDraft: DraftFormat<JSONContent> = {
  version: 1,
  serialize: (content) => JSON.stringify(content),
  deserialize(content, version) {
    if (version !== 1) throw new Error(`A draft of version ${version}`);
    return JSON.parse(content);
  },
};

/** TipTap as the editor of a `WindowComposer`: the document is the draft's `content`. */
export function TiptapEditor({ draft, setDraft, readOnly, ref, send }: ComposerEditor) {
  const content = draft.content as JSONContent | undefined;
  /** What the editor itself has put into the draft: it need not be given back to it. */
  const own = useRef(content);
  const onEnter = useRef(send);
  useEffect(() => {
    onEnter.current = send;
  }, [send]);
  const editor = useEditor({
    extensions: [StarterKit],
    content: content ?? '',
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-label': 'Message',
        'aria-multiline': 'true',
        class: 'editor-story-text',
      },
      handleKeyDown(view, event) {
        if (event.key !== 'Enter' || event.shiftKey || view.composing) return false;
        void onEnter.current?.();
        return true;
      },
    },
    onUpdate({ editor }) {
      own.current = editor.getJSON();
      setDraft({ ...draft, text: editor.getText(), content: own.current });
    },
  });

  useImperativeHandle(ref, () => editor.view.dom, [editor]);
  useEffect(() => editor.setEditable(!readOnly, false), [editor, readOnly]);
  useEffect(() => {
    if (own.current === content) return;
    // Another conversation, a message that went, or the same draft in another composer.
    own.current = content;
    editor.commands.setContent(content ?? '', { emitUpdate: false });
  }, [editor, content]);

  return (
    <>
      <EditorContent editor={editor} />
      <BoldButton editor={editor} disabled={readOnly} />
    </>
  );
}

function BoldButton({ editor, disabled }: { editor: Editor; disabled: boolean }) {
  return (
    <button
      type="button"
      className="editor-story-tool"
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => editor.chain().focus().toggleBold().run()}
    >
      Bold
    </button>
  );
}
