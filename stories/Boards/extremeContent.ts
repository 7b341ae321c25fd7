/** One word that has no place to break. */
const UNBROKEN = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** Names that a list of contacts may hold. */
export const extremeNames = [
  'Contact 017 of the Department for Incoming Questions about Outgoing Parcels, Second Floor, East Wing',
  UNBROKEN,
  '👩‍👩‍👧‍👦🏳️‍🌈 Contact 018 👍🏽🇧🇷',
  'جهة الاتصال 019 (VIP, +1 202 555 0119)',
  'Contact 020 – איש קשר – جهة اتصال',
  '联系人零二一',
  '+1 (202) 555-0122',
] as const;

/** The longest body that the platform takes. */
export const BODY_LENGTH = 1024;

const SENTENCE =
  'Your parcel {{1}} left our warehouse this morning and is on its way to you; it will be there between nine and noon, if nothing stands in its way. ';

const longBody = SENTENCE.repeat(Math.ceil(BODY_LENGTH / SENTENCE.length))
  .replace(/\{\{1\}\}/g, () => '{{1}}')
  .slice(0, BODY_LENGTH);

function template(name: string, language: string, ...components: object[]) {
  return { id: name, name, language, status: 'APPROVED', category: 'UTILITY', components };
}

/** How many digits the number has that is to be filled in. */
const DIGITS = 60;

/** A number as long as a host's own systems make them. */
const longNumber = '4539 1488 0343 6467 '.repeat(4).replaceAll(' ', '').slice(0, DIGITS);

const CARDS = 60;

/** Templates that are as long, as unbroken, as mixed as they get. */
export const extremeTemplates = {
  long: template('a_body_of_1024_characters', 'en_US', { type: 'BODY', text: longBody }),
  unbroken: template(
    `the_name_of_a_template_that_somebody_made_as_long_as_the_platform_let_them_${'x'.repeat(40)}`,
    'de',
    { type: 'HEADER', format: 'TEXT', text: UNBROKEN.slice(0, 60) },
    { type: 'BODY', text: `${UNBROKEN} https://example.com/${'a'.repeat(120)}` },
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Zusammengehörigkeitsgefühl' }] },
  ),
  emoji: template(
    'emoji',
    'en_US',
    {
      type: 'BODY',
      text: '👋🏽 Hello {{1}}! 👩‍👩‍👧‍👦 *🎉 Party* at 🕘 – bring 🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐',
    },
    { type: 'FOOTER', text: '🏳️‍🌈 🇧🇷 🇮🇳 🇮🇩' },
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: '👍🏽 See you' }] },
  ),
  mixed: template('mixed_directions', 'ar', {
    type: 'BODY',
    text: 'مرحبًا {{1}}، طلبك رقم {{2}} (Express Premium) في الطريق. Tracking: https://example.com/t/{{2}}',
  }),
  number: template('a_long_number', 'en_US', {
    type: 'BODY',
    text: 'Your card {{1}} is ready. Show the number at the counter.',
  }),
  cards: template(
    'sixty_cards',
    'en_US',
    { type: 'BODY', text: 'Sixty things that you looked at.' },
    {
      type: 'CAROUSEL',
      cards: Array.from({ length: CARDS }, (_, i) => ({
        components: [
          { type: 'HEADER', format: 'IMAGE' },
          { type: 'BODY', text: `Thing ${i + 1} of ${CARDS}` },
          { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: `Take number ${i + 1}` }] },
        ],
      })),
    },
  ),
};

/** What is filled in. */
export const extremeValues = {
  long: { 'body.1': '860198-230332' },
  unbroken: {},
  emoji: { 'body.1': '👩‍👩‍👧‍👦' },
  mixed: { 'body.1': 'Contact 017', 'body.2': '#860198-230332' },
  number: { 'body.1': longNumber },
  cards: {},
} satisfies Record<keyof typeof extremeTemplates, Record<string, string>>;
