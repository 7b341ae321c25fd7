/** A field of the browser's own, which an element reads and writes without code of the host's. */
export type TextField = HTMLTextAreaElement | HTMLInputElement;

export function isTextField(target: unknown): target is TextField {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** What the host has put into a slot. */
export function slottedIn(element: HTMLElement, slot: string): HTMLElement | null {
  return element.querySelector<HTMLElement>(`:scope > [slot="${slot}"]`);
}

/** The host's own editor; of one in a box the field that takes the focus. */
export function slottedField(element: HTMLElement): HTMLElement | null {
  const slotted = slottedIn(element, 'editor');
  const field = 'textarea, input, [contenteditable]:not([contenteditable="false"])';
  return slotted?.matches(field) ? slotted : (slotted?.querySelector<HTMLElement>(field) ?? slotted);
}

const met = new WeakSet<TextField>();

/** Whether no composer has seen this field yet: what stands in a known one is of the conversation before. */
export function isNewField(field: TextField): boolean {
  const isNew = !met.has(field);
  met.add(field);
  return isNew;
}
