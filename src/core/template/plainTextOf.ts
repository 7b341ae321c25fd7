import type { RenderedTemplate } from './RenderedTemplate.js';

/**
 * The words of a rendered template for the host's own chat log: header, offer, body, footer, then each card, apart by
 * an empty line. Formatting marks stay as they are sent; media and buttons are left out.
 *
 * @example plainTextOf(renderTemplate({ components: [{ type: 'BODY', text: 'Hi *{{1}}*' }] }, { 'body.1': 'Ada' }))
 * // 'Hi *Ada*'
 */
export function plainTextOf({ header, offer, body, footer, cards }: RenderedTemplate): string {
  const title = header?.type === 'text' ? header.text : undefined;
  return [title, offer?.text, body?.text, footer, ...cards.map((card) => card.body?.text)]
    .filter((text) => text !== undefined && text !== '')
    .join('\n\n');
}
