/// <reference types="vite/client" />

/** What a host writes for each editor, for the docs. */
export const editorSources = import.meta.glob<string>(
  ['./ChatscopeInput.tsx', './OwnTextarea.tsx', './TiptapEditor.tsx'],
  { query: '?raw', import: 'default', eager: true },
);
