import type { Optional } from '../core/window/Optional.js';
import type { alertTexts } from './english/alertTexts.js';
import type { composerTexts } from './english/composerTexts.js';
import type { noticeTexts } from './english/noticeTexts.js';
import type { refusalTexts } from './english/refusalTexts.js';
import type { templateTexts } from './english/templateTexts.js';
import type { wayOutTexts } from './english/wayOutTexts.js';
import type { windowTexts } from './english/windowTexts.js';

/** A text with `{variables}`, and with the host's own words for people and things as `Terms` names them. */
export type Text = string;

/** A text that depends on `{count}`, by the CLDR plural categories of the locale. */
export type PluralText = Optional<Record<'zero' | 'one' | 'two' | 'few' | 'many', Text>> & { other: Text };

/**
 * Words that a host has words of its own for: `{customer}` in any text, `{Customer}` at the beginning of a sentence.
 * A language that declines them names the further forms that its texts use, such as `{customer_genitive}`.
 */
export interface Terms {
  customer: Text;
  /** What answers by itself. */
  assistant: Text;
  /** Those who work in the inbox. */
  team: Text;
  /** A message that was approved beforehand; `template_plural` for several. */
  template: Text;
  [form: `${string}_${string}`]: Text;
}

/** What English says, in any language. */
type InAnyLanguage<English> = {
  [Key in keyof English]: English[Key] extends { one: Text; other: Text }
    ? PluralText
    : English[Key] extends Terms | string | boolean
      ? English[Key]
      : InAnyLanguage<English[Key]>;
};

/**
 * The texts of a language but for the template selector, which is a module of its own: most pages with badges have
 * no selector.
 */
export type WindowStrings = InAnyLanguage<
  typeof windowTexts &
    typeof alertTexts &
    typeof wayOutTexts &
    typeof composerTexts &
    typeof noticeTexts &
    typeof refusalTexts
>;

/** The texts of a language for the template selector, beside its `WindowStrings`. */
export type SelectorStrings = InAnyLanguage<typeof templateTexts>;

/**
 * All texts of the kit, serialisable: those that there are in English. Variables stand in braces; times come in already
 * formatted: `{time}` is a remaining time such as "18h" or "18 hours", `{until}` a clock time or date.
 */
export type Strings = WindowStrings & SelectorStrings;

/** Texts of the template selector and its form. */
export type TemplateStrings = SelectorStrings['templates'];
