import type { ButtonType, MediaFormat } from '../../core/template/Template.js';
import type { ValueHintCode } from '../../core/template/ValueHint.js';
import type { ValueIssueCode } from '../../core/template/ValueIssue.js';
/** What the template selector says. */
export const templateTexts = {
  templates: {
    title: 'Send {template}',
    open: 'Send {template}',
    close: 'Close',
    back: 'All {template_plural}',
    search: 'Search by name or text',
    list: '{Template_plural}',
    category: 'Category',
    allCategories: 'All categories',
    language: 'Language',
    allLanguages: 'All languages',
    results: { one: '{count} {template}', other: '{count} {template_plural}' },
    /** Said when a template is chosen; `{count}` of its fields. */
    chosen: { one: '{name} chosen, {count} field', other: '{name} chosen, {count} fields' },
    noResults: 'No {template_plural} match.',
    /** Takes search and filters away, where they leave nothing. */
    clearSearch: 'Clear search',
    empty: 'No {template_plural} yet',
    emptyHint: 'Approved {template_plural} for this channel appear here.',
    /** There are some, but all are left out, since none can be sent. */
    noneSendable: 'No {template} can be sent right now',
    noneSendableHint: 'This channel has {template_plural}, but none is approved or can be filled in here.',
    loading: 'Loading {template_plural}',
    loadFailed: "The {template_plural} couldn't be loaded.",
    loadFailedHint: 'Your draft is saved. Try again in a moment.',
    retry: 'Try again',
    loadMore: 'Show more',
    choose: 'Choose a {template} to preview it.',
    /** Names of the platform's categories; one that is missing is shown as the platform writes it. */
    categories: { marketing: 'Marketing', utility: 'Utility', authentication: 'Authentication' },
    unavailable: {
      notApproved: 'Unavailable: {status}',
      notUnderstood: "Has a part that can't be filled in here: {part}",
      statusUnknown: 'Approval status unknown',
      noRecipient: "There's no one to send this to.",
      needsPhoneNumber: 'Codes can only be sent to a phone number.',
      fieldNotSupported: 'Only your system can fill in part of this {template}.',
      /** What is left on the account does not suffice: `{balance}` as the host writes it. */
      balance: 'Your balance ({balance}) is too low.',
    },
    variants: { one: '{count} language', other: '{count} languages' },
    /** Headings of the list, beside the host's own use cases. */
    sections: {
      favorites: 'Favorites',
      recent: 'Recent',
      all: 'All {template_plural}',
      other: 'Other {template_plural}',
    },
    /** The star: pressed while the template is one. */
    favorite: 'Favorite',
    /** The platform's statuses; one that is missing is shown as the platform writes it. */
    statuses: {
      pending: 'in review',
      in_appeal: 'in appeal',
      rejected: 'rejected',
      paused: 'paused',
      disabled: 'disabled',
      archived: 'archived',
      limit_exceeded: 'limit exceeded',
      deleted: 'deleted',
    },
    fields: {
      /** `{name}` is the placeholder's number. */
      bodyText: 'Text {name}',
      headerText: 'Header text',
      headerImage: 'Header image',
      headerVideo: 'Header video',
      headerGif: 'Header GIF',
      headerDocument: 'Header document',
      headerLocation: 'Place in the header',
      headerProduct: 'Header product',
      urlSuffix: 'Link ending for “{button}”',
      couponCode: 'Coupon code',
      oneTimeCode: 'One-time code',
      payload: 'Data for “{button}”',
      expiration: 'Offer ends',
      card: 'Card {number}: {field}',
      other: 'Details for “{button}”',
      ttlMinutes: 'Minutes that “{button}” stays active',
      orderStatus: 'Order status',
      example: 'Example: {example}',
      /** Above the fields that may be left out. */
      optionalGroup: 'Optional',
      required: 'required',
      link: 'Link',
      mediaId: 'Media ID',
      /** Between two ways to give the same. */
      or: 'or',
      linkOrId: 'A public link, or the ID of an uploaded file.',
      filename: 'File name',
      latitude: 'Latitude',
      longitude: 'Longitude',
      placeName: 'Place name',
      address: 'Address',
      productId: 'Product ID',
      catalogId: 'Catalog ID',
      resultingUrl: 'Opens {url}',
      filledIn: 'From the contact',
      makeOneLine: 'Make it one line',
      /** A part that only the host's system can give. */
      notSupported: 'Only your system can fill this in.',
      charactersLeft: { one: '{count} character left', other: '{count} characters left' },
      /** Of the whole body. */
      bodyLength: '{length} of {maxLength} characters in the whole text',
      thumbnailProduct: 'Product ID of the picture',
      /** Opens the host's own picker. */
      pickProducts: 'Choose products',
      productsPicked: { one: '{count} product', other: '{count} products' },
    },
    issues: {
      empty: 'Required',
      blank: "Can't be only spaces.",
      // One sentence for both, shown once: who pastes a table breaks both rules.
      newline: "Line breaks and tabs aren't allowed here.",
      tab: "Line breaks and tabs aren't allowed here.",
      spaces: "More than four spaces in a row aren't allowed.",
      'bad-characters': "Contains a character that can't be sent.",
      placeholder: 'Contains “{{”, a placeholder that was never filled in.',
      'too-long': '{length} characters. The limit is {maxLength}.',
      'text-too-long': 'The whole text has {length} characters. The limit is {maxLength}.',
      'address-not-allowed': "Links aren't allowed here.",
      'emoji-not-allowed': "Emoji aren't allowed here.",
      'unlike-example': 'Use a value like the example.',
      'space-in-url': "A link can't contain spaces.",
      'not-a-url': "This isn't a link.",
      'bad-scheme': 'The link must start with http or https.',
      'repeats-prefix': 'The start of the link is already there. Enter only the end.',
      'outside-prefix': "The link must start with the {template}'s fixed address.",
      'bad-code': "A code can't contain spaces.",
      'wrong-type': "This isn't complete.",
      'link-and-id': 'Enter a link or an ID, not both.',
      'out-of-range': 'Must be between {min} and {max}.',
      'in-the-past': 'This time has passed. Choose a later one.',
      'not-json': "This isn't a JSON object.",
      'too-many': '{length} entries. The limit is {maxLength}.',
    } satisfies Record<ValueIssueCode, string>,
    /** What the platform takes, but the customer may not want. */
    hints: {
      'no-filename': 'Without a file name, the document is shown as “Untitled”.',
      'unlike-example': 'Unlike the example, so it may be refused.',
    } satisfies Record<ValueHintCode, string>,
    /** Files for media headers. */
    upload: {
      choose: 'Choose a file',
      replace: 'Choose another file',
      drop: 'or drop it here',
      limits: '{types}, up to {size}',
      uploading: 'Uploading {file}',
      uploaded: '{file} uploaded',
      failed: "{file} couldn't be uploaded.",
      cancel: 'Cancel upload',
      wrongType: '{file} is the wrong type. Allowed: {types}.',
      tooLarge: '{file} is {actual}. The limit is {size}.',
      emptyFile: '{file} is empty.',
    },
    /** `{count}` fields to fill in, shown beside the button and never said with each key. */
    fieldsLeft: { one: '{count} field left', other: '{count} fields left' },
    /** `{count}` fields to mend, said above the form after a failed send. */
    issueCount: { one: 'Check {count} field', other: 'Check {count} fields' },
    form: 'Fill in the {template}',
    noFields: 'Nothing to fill in. Check the text, then send it.',
    preview: 'Preview',
    /** Labels that the platform itself writes on buttons. */
    buttons: {
      url: 'Open link',
      'phone-number': 'Call',
      'quick-reply': 'Reply',
      'copy-code': 'Copy offer code',
      otp: 'Copy code',
      flow: 'Open form',
      catalog: 'View catalog',
      mpm: 'View items',
      spm: 'View',
      'voice-call': 'Call now',
      'order-details': 'Review and pay',
      'payment-request': 'Pay now',
      'request-contact-info': 'Share phone number',
      unknown: 'Button',
    } satisfies Record<ButtonType, string>,
    media: { image: 'Image', video: 'Video', gif: 'GIF', document: 'Document' } satisfies Record<
      MediaFormat,
      string
    >,
    location: 'Location',
    product: 'Product',
    offerEnds: 'Ends {until}',
    offerCode: 'Code {code}',
    callPermission: 'Can we call you?',
    cards: 'Cards',
    button: 'Button',
    /** Said before sending: to whom, in which language, at what cost. */
    summary: { to: 'To', cost: 'Cost', balance: 'Balance' },
    schedule: {
      later: 'Send later',
      now: 'Send now instead',
      sendAt: 'Send at',
      send: 'Schedule {template}',
      sent: '{Template} scheduled',
      sentAt: 'It will be sent on {until}.',
      past: 'This time has passed. Choose a later one.',
    },
    send: 'Send {template}',
    /** Puts the template's words into the draft, as a message of one's own. */
    insert: 'Insert as text',
    /** Where the host gives the template's price: what is inserted does not cost it. */
    insertCost: 'Insert as text to avoid the {template} price.',
    sending: 'Sending',
    sent: '{Template} sent',
    sentWaiting: 'Waiting for the {customer} to reply.',
    sendFailed: "The {template} wasn't sent.",
    /** What is filled in stays after a send that failed. */
    valuesKept: 'Everything you filled in is saved.',
    /** Asked before a template goes although the customer has written meanwhile. */
    reopenedAsk:
      'The window is open again, so you can write without a {template}. Send once more to send it anyway.',
    /** Asked before a template goes although another one went while it was filled in. */
    colleagueAsk: 'Someone has just sent a {template}. Send once more to send this one too.',
    done: 'Done',
  },
};
