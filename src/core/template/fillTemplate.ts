import type { Instant } from '../time/Instant.js';
import { issuesIn } from './checkValues.js';
import { fieldsOf } from './fieldsOf.js';
import { hintsIn } from './hintsFor.js';
import { parseTemplate } from './parseTemplate.js';
import type { RenderedTemplate } from './RenderedTemplate.js';
import { readableValues } from './readableValues.js';
import { renderedIn } from './renderTemplate.js';
import type { SendPayload } from './SendPayload.js';
import type { Template } from './Template.js';
import type { TemplateField } from './TemplateField.js';
import type { TemplateValues } from './TemplateValues.js';
import { payloadIn, type SendTarget } from './toSendPayload.js';
import { contentIn, type TwilioContent, type TwilioOptions } from './toTwilioContent.js';
import type { ValueHint } from './ValueHint.js';
import type { ValueIssue } from './ValueIssue.js';
import { withCards } from './withCards.js';

/** Everything that follows from a template and its values. */
export interface FilledTemplate {
  /** As `fieldsOf`. */
  readonly fields: readonly TemplateField[];
  /** As `checkValues`. */
  readonly issues: readonly ValueIssue[];
  /** As `hintsFor`. */
  readonly hints: readonly ValueHint[];
  /** As `renderTemplate`. */
  readonly rendered: RenderedTemplate;
  /** As `toSendPayload`; `null` also for an expiration that has passed. */
  payloadTo(target: SendTarget): SendPayload | null;
  /** As `toTwilioContent`; `null` also for an expiration that has passed. */
  twilioContent(options?: TwilioOptions): TwilioContent | null;
}

/**
 * Fields, issues, preview and payload of a template with these values, each worked out once: asking again with the
 * same parsed template and the same values gives the same object. Values are not to be changed in place.
 *
 * @param now an expiration that has passed by then is an issue. Absent: not looked at
 * @example fillTemplate(template, { 'body.1': 'Ada' }).issues // []
 */
export function fillTemplate(
  template: unknown,
  values: TemplateValues,
  now: Instant = Number.NEGATIVE_INFINITY,
): FilledTemplate {
  const parsed = parseTemplate(template);
  let fillings = known.get(parsed);
  if (fillings === undefined) {
    fillings = new WeakMap();
    known.set(parsed, fillings);
  }
  let filling = fillings.get(values);
  if (filling === undefined || (filling.now !== now && filling.hasExpiration)) {
    filling = new Filling(parsed, readableValues(values), now);
    fillings.set(Object(values), filling);
  }
  return filling;
}

/** By template and values: several places of a page may fill in the same template. */
const known = new WeakMap<Template, WeakMap<TemplateValues, Filling>>();

/** Works each part out when it is first read: a preview needs no payload, a list no checks. */
class Filling implements FilledTemplate {
  readonly fields: readonly TemplateField[];
  readonly hasExpiration: boolean;
  readonly #whole: Template;
  #issues: readonly ValueIssue[] | undefined;
  #hints: readonly ValueHint[] | undefined;
  #rendered: RenderedTemplate | undefined;

  constructor(
    template: Template,
    readonly values: TemplateValues,
    readonly now: Instant,
  ) {
    this.#whole = withCards(template, values);
    this.fields = fieldsOf(this.#whole);
    this.hasExpiration = this.fields.some(({ kind }) => kind === 'expiration');
  }

  get issues(): readonly ValueIssue[] {
    this.#issues ??= issuesIn(this.#whole, this.values, this.now);
    return this.#issues;
  }

  get hints(): readonly ValueHint[] {
    this.#hints ??= hintsIn(this.#whole, this.fields, this.values);
    return this.#hints;
  }

  get rendered(): RenderedTemplate {
    this.#rendered ??= renderedIn(this.#whole, this.fields, this.values);
    return this.#rendered;
  }

  payloadTo(target: SendTarget): SendPayload | null {
    return payloadIn(this.#whole, this.values, this.issues, target);
  }

  twilioContent(options: TwilioOptions = {}): TwilioContent | null {
    return contentIn(this.#whole, this.fields, this.values, this.issues, options);
  }
}
