import { waitFor } from 'storybook/test';

/** A piece of a part, by its selector: texts differ by language, and a story shows its state in all of them. */
export function piece(root: Element, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = root.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`There is no ${selector} yet.`);
    return found;
  });
}
