import { expect, it } from 'vitest';
import { propDocs } from '../../stories/support/propDocs.js';

const parts = {
  WindowBadge: ['size', 'channel', 'conversationKey', 'strings'],
  RiskAlert: ['size', 'note', 'onOpenChange', 'contact', 'actions'],
  ComposerHints: ['nudgeAfter', 'cost', 'failure'],
  ExpiryNotice: ['queued', 'bots', 'templatesUrl'],
  WindowComposer: ['parts', 'value', 'variant', 'onSend'],
  MessagingWindow: ['composer', 'selector', 'onSendTemplate'],
  MessagingWindowRoot: ['readRefusal', 'templates', 'balance'],
  TemplateSelector: ['pickProducts', 'getMeta', 'storage', 'cost', 'onQueueTemplate'],
  TemplateForm: ['values', 'onValueChange', 'pickProducts'],
  TemplatePreview: ['look', 'getLabel'],
} as const;

it.each(Object.keys(parts) as (keyof typeof parts)[])('each prop of %s is explained', (part) => {
  const rows = propDocs(part);
  expect(Object.keys(rows)).toEqual(expect.arrayContaining([...parts[part]]));
  expect(Object.keys(rows).filter((name) => !rows[name]?.description)).toEqual([]);
});
