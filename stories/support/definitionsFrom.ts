import { parseTemplates, type Template } from 'react-messaging-window/core';

/** What a pasted text holds: templates, or why there are none, in words. */
export type PastedTemplates = { templates: readonly Template[] } | { problem: string };

/** Reads a definition, a list of them, or an answer of the platform. */
export function definitionsFrom(text: string): PastedTemplates {
  if (text.trim() === '') return { problem: 'Paste the JSON of a template to see it here.' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problem: `This is not JSON. ${error instanceof Error ? error.message : ''}` };
  }
  const templates = parseTemplates(json);
  if (templates.length > 0) return { templates };
  return {
    problem:
      'This is JSON, but there is no template in it. A template is an object with “components”, the list of the Graph API an object with “data”.',
  };
}
