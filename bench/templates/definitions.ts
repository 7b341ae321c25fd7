const NOUNS = ['shipping', 'order', 'invoice', 'appointment', 'delivery', 'payment', 'coupon', 'booking'];
const VERBS = ['update', 'reminder', 'confirmation', 'cancelled', 'feedback', 'delay', 'receipt'];
const CATEGORIES = ['UTILITY', 'MARKETING', 'AUTHENTICATION'];

/** `count` definitions as the Graph API lists them; about one in 56 is a shipping update. */
export function definitions(count: number): object[] {
  return Array.from({ length: count }, (_, index) => {
    const noun = NOUNS[index % NOUNS.length];
    const verb = VERBS[Math.floor(index / NOUNS.length) % VERBS.length];
    return {
      id: String(index),
      name: `${noun}_${verb}_${index}`,
      language: 'en_US',
      status: 'APPROVED',
      category: CATEGORIES[index % CATEGORIES.length],
      components: [
        { type: 'HEADER', format: 'TEXT', text: `Your ${noun} {{1}}` },
        {
          type: 'BODY',
          text: `Hi {{1}}, here is the ${verb} of your ${noun} number {{2}}. It is expected on *{{3}}* at {{4}}.`,
          example: { body_text: [['Ada', String(index), 'Monday', '9:30']] },
        },
        { type: 'FOOTER', text: 'Reply STOP to unsubscribe' },
        { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Track', url: 'https://shop.example/t/{{1}}' }] },
      ],
    };
  });
}

/** What the other lists show and search: name, body and category. */
export interface Entry {
  name: string;
  text: string;
  meta: string;
}

export function entries(list: readonly object[]): Entry[] {
  return (list as { name: string; category: string; components: { text: string }[] }[]).map((one) => ({
    name: one.name,
    text: one.components[1]?.text ?? '',
    meta: one.category,
  }));
}
