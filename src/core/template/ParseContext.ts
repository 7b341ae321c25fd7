import type { TemplateIssueCode } from './Template.js';
import type { TemplateField, ValueType } from './TemplateField.js';

/** What the parsers of the parts need to know about the whole. */
export interface ParseContext {
  /** Says that something is odd. */
  note: (code: TemplateIssueCode, where: string, detail?: string, blocks?: boolean) => void;
  language: string;
  /** Upper-cased. */
  category: string;
  /** Types of the positional parameters of header and body, which templates of the platform's library have. */
  valueTypes: Readonly<Record<'header' | 'body', readonly ValueType[]>>;
  hasOneTimeCode: boolean;
  hasOffer: boolean;
  bodyMaxLength: number;
  /** Place of the card that is being read. */
  card?: number | undefined;
}

/** Id and place of a field in the card or the template that is being read. */
export function placed(
  context: ParseContext,
  id: string,
  part: 'header' | 'body' | 'button',
): Pick<TemplateField, 'id' | 'part' | 'cardIndex' | 'cardPart'> {
  const { card } = context;
  if (card === undefined) return { id, part };
  return { id: `cards.${card}.${id}`, part: 'card', cardIndex: card, cardPart: part };
}
