import {
  type Conversation,
  createTemplateSend,
  type FieldId,
  type FieldValue,
  type TemplateSelectorOptions,
} from 'react-messaging-window/core';

/**
 * Fills in one of the conversation's templates and sends it by `onSendTemplate`. Resolves with `null` once it went, else
 * with what stands against it.
 */
export async function sendTemplate(
  conversation: Conversation,
  name: string,
  values: Readonly<Record<FieldId, FieldValue>>,
  options?: TemplateSelectorOptions,
): Promise<string | null> {
  const selector = createTemplateSend(conversation, options);
  const group = selector.getView().list.groups.find((one) => one.name === name);
  if (group === undefined) return `There is no template ${name}.`;
  selector.select(group.preferred);
  for (const [id, value] of Object.entries(values)) selector.setValue(id, value);
  const { verdict } = selector.getView();
  if (!verdict.isAllowed) return verdict.text ?? verdict.reason;
  const outcome = await selector.send();
  if (outcome === 'sent') return null;
  const { issues } = selector.getView();
  return issues.length > 0 ? issues.map(({ fieldId, code }) => `${fieldId}: ${code}`).join(', ') : outcome;
}
