/** A field of the browser's own, which an element reads and writes without code of the host's. */
export type TextField = HTMLTextAreaElement | HTMLInputElement;

const TEXT_TYPES: readonly string[] = ['text', 'search', 'email', 'url', 'tel'];

export function isTextField(target: unknown): target is TextField {
  const { localName, type } = Object(target) as Partial<TextField>;
  return localName === 'textarea' || (localName === 'input' && TEXT_TYPES.includes(type ?? ''));
}

/** What the host has put into a slot. */
export function slottedIn(element: HTMLElement, slot: string): HTMLElement | null {
  return element.querySelector<HTMLElement>(`:scope > [slot="${slot}"]`);
}

/** The host's own editor; of one in a box the field that takes the focus. */
export function slottedField(element: HTMLElement): HTMLElement | null {
  const slotted = slottedIn(element, 'editor');
  if (slotted === null) return null;
  const inside = [slotted, ...slotted.querySelectorAll<HTMLElement>('*')];
  return (
    inside.find((one) => one.matches('textarea, [contenteditable]:not([contenteditable="false"])')) ??
    inside.find(isTextField) ??
    slotted
  );
}

/** Makes a field read-only until the returned function is called. */
export function lockedField(field: TextField): () => void {
  const wasReadOnly = field.readOnly;
  field.readOnly = true;
  return () => {
    field.readOnly = wasReadOnly;
  };
}
