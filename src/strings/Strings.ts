import type { ButtonType, MediaFormat } from '../core/template/Template.js';
import type { ValueHintCode } from '../core/template/ValueHint.js';
import type { ValueIssueCode } from '../core/template/ValueIssue.js';
import type { InboundKind } from '../core/window/InboundEvent.js';
import type { Optional } from '../core/window/Optional.js';
import type { RefusalExplanation } from '../core/window/Refusal.js';
import type { WayOut } from '../core/window/WindowPolicy.js';

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

/**
 * All texts of the kit, serialisable. Variables stand in braces; times come in already formatted: `{time}` is a
 * remaining time such as "18h" or "18 hours", `{until}` a clock time or date.
 */
export interface Strings {
  /** Language of these texts, BCP 47; numbers and dates follow it where the host gives no locale. */
  locale: string;
  /** Whether somebody who speaks the language from childhood has read them. */
  isCheckedByNative: boolean;
  terms: Terms;
  time: {
    /** Width of units in badges (CLDR): narrow "18h", short "18 hr". */
    unitDisplay: 'narrow' | 'short';
    lessThanAMinute: Text;
    lessThanAMinuteShort: Text;
    /** `{time}` "ago", in full words. */
    ago: Text;
    /** In place of it, below a minute. */
    justNow: Text;
  };
  /** The words beside the clock icon. `…Wait`: the channel has no templates. */
  badge: {
    open: Text;
    noLimit: Text;
    expiring: Text;
    closed: Text;
    closedWait: Text;
    neverOpened: Text;
    neverOpenedWait: Text;
    quotaUsed: Text;
    refused: Text;
    refusedWait: Text;
    awaitingReply: Text;
    humanAgent: Text;
    unknown: Text;
  };
  /** One or two words for compact badges without a time. */
  compact: { noLimit: Text; closed: Text; neverOpened: Text; awaitingReply: Text; unknown: Text };
  /** Accessible names, said in full. */
  spoken: {
    open: Text;
    expiring: Text;
    /** Name of the alert's button; `{status}` is one of the texts above. */
    alert: Text;
    /** The same where the host gives the `{name}` of the contact. */
    alertNamed: Text;
  };
  alert: {
    title: Text;
    remaining: Text;
    closes: Text;
    closed: Text;
    /** The end by the clock of a window that is closed for another reason. */
    ends: Text;
    /** The window ends before the team works again, at `{back}`. */
    beforeBack: Text;
    /** `{time}` is left of the window when the team works again, at `{back}`. */
    afterBack: Text;
    /** `{until}` in the customer's zone. */
    customerTime: Text;
    openedBy: Text;
    openedByKind: Record<InboundKind, Text>;
    /** Who has the conversation, where several apps share the account: `terms.team` or another one. */
    owner: Text;
    ownerOther: Text;
    resets: Text;
    resetsWhen: Text;
    resetsNever: Text;
    allowed: Text;
    allowedFreeform: Text;
    allowedFreeformAndTemplates: Text;
    allowedTemplates: Text;
    allowedNothing: Text;
    allowedHumanAgent: Text;
    allowedUnknown: Text;
    quota: Text;
    quotaLeft: PluralText;
    assistant: Text;
    assistantCan: Text;
    assistantCannot: Text;
    policy: Text;
    close: Text;
  };
  /** The code of a panel or of the template selector did not come. */
  loading: {
    failed: Text;
    retry: Text;
    reload: Text;
  };
  waysOut: Record<WayOut, Text>;
  composer: {
    label: Text;
    placeholder: Text;
    send: Text;
    sending: Text;
    /** Sends a private note. */
    addNote: Text;
    /** In the last hour: `{time}` is short, such as "3 min". */
    closesIn: Text;
    sessionExpired: Text;
    draftKept: Text;
    /** Name of the field that shows the kept draft. */
    keptDraft: Text;
    copyDraft: Text;
    copied: Text;
    draftReady: Text;
    bot: Text;
    closedWhileTyping: Text;
    /** What the platform took and refused later; `{reason}` is a sentence of `refusals`. */
    notDelivered: Text;
    useAgain: Text;
    discard: Text;
    sendFailed: Text;
    acknowledgeHumanAgent: Text;
    quotaLeft: PluralText;
    note: Text;
    notePlaceholder: Text;
    /** `{cost}` as the host gives it. */
    cost: Text;
    templateCost: Text;
    balance: Text;
    balanceInsufficient: Text;
    requestApproval: Text;
    /** Several messages without an answer. */
    nudge: PluralText;
    unreadableDraft: Text;
  };
  /** The notice in place of a locked composer. `…Wait`: the channel has no templates. */
  notice: {
    neverOpened: Text;
    neverOpenedWait: Text;
    expired: PluralText;
    expiredWait: PluralText;
    /** The length of the window is not a whole number of hours, or not known. */
    ended: Text;
    endedWait: Text;
    quotaUsed: PluralText;
    refused: Text;
    refusedWait: Text;
    awaitingReply: Text;
    humanAgent: Text;
    needsHuman: Text;
    unknown: Text;
    noTemplates: Text;
    newConversation: Text;
    /** Link to where the host makes templates. */
    makeTemplates: Text;
    startBot: Text;
    botNeedsTemplate: Text;
    /** The template called `{name}` goes at `{until}`. */
    queued: Text;
    /** Opens what is for experts: the code of an error. */
    details: Text;
  };
  /** A send whose end is not known, or that nothing came of; after the text that something was not sent, if it was not. */
  sending: {
    /** The host has not answered for long, or it was cancelled. */
    unknown: Text;
    keepWaiting: Text;
    cancel: Text;
    offline: Text;
    /** Another tab of the browser has the same draft. */
    elsewhere: Text;
  };
  /** What the live region says at the edges. */
  announcements: {
    expiring: Text;
    closed: Text;
    /** Several at the same instant. */
    closedMany: Text;
    reopened: Text;
    messageSent: Text;
  };
  templates: TemplateStrings;
  refusals: Record<RefusalExplanation, Text>;
}

/**
 * The texts of a language but for the template selector, which is a module of its own: most pages with badges have
 * no selector.
 */
export type WindowStrings = Omit<Strings, 'templates'>;

/** The texts of a language for the template selector, beside its `WindowStrings`. */
export type SelectorStrings = Pick<Strings, 'templates'>;

/** Texts of the template selector and its form. */
export interface TemplateStrings {
  title: Text;
  open: Text;
  close: Text;
  back: Text;
  search: Text;
  list: Text;
  category: Text;
  allCategories: Text;
  language: Text;
  allLanguages: Text;
  results: PluralText;
  /** Said when a template is chosen; `{count}` of its fields. */
  chosen: PluralText;
  noResults: Text;
  empty: Text;
  loading: Text;
  loadFailed: Text;
  retry: Text;
  loadMore: Text;
  choose: Text;
  /** Names of the platform's categories; one that is missing is shown as the platform writes it. */
  categories: { marketing: Text; utility: Text; authentication: Text };
  /** `{languages}` of one name. */
  variants: PluralText;
  /** Headings of the list, beside the host's own use cases. */
  sections: { favorites: Text; recent: Text; all: Text; other: Text };
  /** The star: pressed while the template is one. */
  favorite: Text;
  unavailable: {
    notApproved: Text;
    notUnderstood: Text;
    statusUnknown: Text;
    noRecipient: Text;
    needsPhoneNumber: Text;
    fieldNotSupported: Text;
    /** What is left on the account does not suffice: `{balance}` as the host writes it. */
    balance: Text;
  };
  /** The platform's statuses; one that is missing is shown as the platform writes it. */
  statuses: Record<
    'pending' | 'in_appeal' | 'rejected' | 'paused' | 'disabled' | 'archived' | 'limit_exceeded' | 'deleted',
    Text
  >;
  fields: {
    /** `{name}` is the placeholder's number or name. */
    bodyText: Text;
    headerText: Text;
    headerImage: Text;
    headerVideo: Text;
    headerGif: Text;
    headerDocument: Text;
    headerLocation: Text;
    headerProduct: Text;
    urlSuffix: Text;
    couponCode: Text;
    oneTimeCode: Text;
    payload: Text;
    expiration: Text;
    card: Text;
    other: Text;
    ttlMinutes: Text;
    orderStatus: Text;
    example: Text;
    /** Above the fields that may be left out. */
    optionalGroup: Text;
    required: Text;
    link: Text;
    mediaId: Text;
    linkOrId: Text;
    filename: Text;
    latitude: Text;
    longitude: Text;
    placeName: Text;
    address: Text;
    productId: Text;
    catalogId: Text;
    resultingUrl: Text;
    filledIn: Text;
    makeOneLine: Text;
    /** A part that only the host's system can give. */
    notSupported: Text;
    /** `{count}` characters until the limit. */
    charactersLeft: PluralText;
    /** Of the whole body. */
    bodyLength: Text;
    thumbnailProduct: Text;
    /** Opens the host's own picker. */
    pickProducts: Text;
    productsPicked: PluralText;
  };
  /** Files for media headers. */
  upload: {
    choose: Text;
    replace: Text;
    drop: Text;
    /** `{types}` and `{size}` that are taken. */
    limits: Text;
    uploading: Text;
    uploaded: Text;
    failed: Text;
    cancel: Text;
    /** Above the link and the id. */
    orLink: Text;
    wrongType: Text;
    tooLarge: Text;
    emptyFile: Text;
  };
  /** What is wrong with a value. */
  issues: Record<ValueIssueCode, Text>;
  /** What the platform takes, but the customer may not want. */
  hints: Record<ValueHintCode, Text>;
  /** `{count}` fields to mend, said above the form after a failed send. */
  issueCount: PluralText;
  form: Text;
  noFields: Text;
  preview: Text;
  /** Labels that the platform itself writes on buttons. */
  buttons: Record<ButtonType, Text>;
  media: Record<MediaFormat, Text>;
  location: Text;
  product: Text;
  /** `{until}` is when the offer ends. */
  offerEnds: Text;
  offerCode: Text;
  callPermission: Text;
  cards: Text;
  button: Text;
  /** Said before sending: to whom, in which language, at what cost. */
  summary: { to: Text; cost: Text; balance: Text };
  send: Text;
  /** Puts the template's words into the draft, as a message of one's own. */
  insert: Text;
  /** Where the host gives the template's price: what is inserted does not cost it. */
  insertCost: Text;
  sending: Text;
  sent: Text;
  sentWaiting: Text;
  schedule: {
    later: Text;
    now: Text;
    sendAt: Text;
    send: Text;
    sent: Text;
    /** `{until}` is when it goes. */
    sentAt: Text;
    past: Text;
  };
  sendFailed: Text;
  /** Asked before a template goes although the customer has written meanwhile. */
  reopenedAsk: Text;
  /** Asked before a template goes although another one went while it was filled in. */
  colleagueAsk: Text;
  done: Text;
}
