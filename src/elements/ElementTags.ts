import type { ElementEventMap } from './ElementEvents.js';
import type { BadgeValues, MwBadge } from './MwBadge.js';
import type { ComposerValues, MwComposer } from './MwComposer.js';
import type { MwRiskAlert, RiskAlertValues } from './MwRiskAlert.js';
import type { MwTemplateSelector, TemplateSelectorValues } from './MwTemplateSelector.js';

/** What JSX must know of each tag. */
export interface ElementTags {
  'mw-badge': Tag<MwBadge, BadgeValues, 'mw-status-change'>;
  'mw-risk-alert': Tag<
    MwRiskAlert,
    RiskAlertValues,
    'mw-status-change' | 'mw-open-change' | 'mw-way-out' | 'mw-event'
  >;
  'mw-composer': Tag<
    MwComposer,
    ComposerValues,
    | 'mw-send'
    | 'mw-value-change'
    | 'mw-lock-change'
    | 'mw-status-change'
    | 'mw-way-out'
    | 'mw-other-window'
    | 'mw-cancel-queued'
    | 'mw-event'
  >;
  'mw-template-selector': Tag<
    MwTemplateSelector,
    TemplateSelectorValues,
    | 'mw-send-template'
    | 'mw-insert-text'
    | 'mw-open-change'
    | 'mw-load-more'
    | 'mw-retry'
    | 'mw-query-change'
    | 'mw-event'
  >;
}

interface Tag<Element, Values, EventName extends keyof ElementEventMap> {
  element: Element;
  /** Properties, and attributes where a text can hold one. */
  values: Values & Attributes<Values>;
  event: EventName;
}

/** `onmw-send` is the event `mw-send`, as JSX has it. */
export type Handlers<Name extends keyof ElementEventMap> = {
  [Key in Name as `on${Key}`]?: ((event: ElementEventMap[Key]) => void) | undefined;
};

type Attributes<Values> = {
  [Name in keyof Values & string as AttributeName<Name, Values[Name]>]?:
    | AttributeValue<Values[Name]>
    | undefined;
};

/** `lastInboundAt` -> `last-inbound-at`; one that is spelled as its property needs no entry of its own. */
type AttributeName<Name extends string, Value> = [AttributeValue<Value>] extends [never]
  ? never
  : Kebab<Name> extends Name
    ? never
    : Kebab<Name>;

/** What of a value an attribute can hold; lists of words with spaces between them. */
type AttributeValue<Value> =
  | Extract<Value, string | number | boolean>
  | ([Extract<Value, readonly string[]>] extends [never] ? never : string);

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;
