import type { OwnStrings } from 'react-messaging-window';
import type { ChannelId } from 'react-messaging-window/core';

/** What the page says beside the kit. */
export interface Words {
  conversations: string;
  messages: string;
  count: string;
  offline: string;
  all: string;
  closing: string;
  choose: string;
  reply: string;
  note: string;
  notify: string;
  next: string;
  back: string;
  takeBack: string;
  cancel: string;
  replyOn: string;
  alert: string;
  states: Record<'sending' | 'sent' | 'refused' | 'unsure' | 'queued' | 'note', string>;
}

/** Names that no language translates. */
export const CHANNELS: Readonly<Partial<Record<ChannelId, string>>> = {
  ...{ whatsapp: 'WhatsApp', messenger: 'Messenger', instagram: 'Instagram', 'wechat-official': 'WeChat' },
  ...{ sms: 'SMS' },
};

const en: Words = {
  conversations: 'Conversations',
  messages: 'Messages',
  count: '{count} conversations',
  offline: 'Offline. Trying again…',
  all: 'All',
  closing: 'Closing soon',
  choose: 'Choose a conversation, or press J for the one that closes first.',
  reply: 'Reply',
  note: 'Note',
  notify: 'Notify me',
  next: 'Next (J)',
  back: 'All conversations',
  takeBack: 'Write it again',
  cancel: 'Cancel',
  replyOn: 'Reply on {channel}',
  alert: 'The window with {contact} closes soon',
  states: {
    sending: 'Sending',
    sent: 'Sent',
    refused: 'Not delivered',
    unsure: 'May not have been sent',
    queued: 'Waiting',
    note: 'Only your team sees this',
  },
};

const de: Words = {
  conversations: 'Unterhaltungen',
  messages: 'Nachrichten',
  count: '{count} Unterhaltungen',
  offline: 'Offline. Neuer Versuch …',
  all: 'Alle',
  closing: 'Enden bald',
  choose: 'Wählen Sie eine Unterhaltung, oder drücken Sie J für die, die zuerst endet.',
  reply: 'Antwort',
  note: 'Notiz',
  notify: 'Benachrichtigen',
  next: 'Nächste (J)',
  back: 'Alle Unterhaltungen',
  takeBack: 'Noch einmal schreiben',
  cancel: 'Abbrechen',
  replyOn: 'Über {channel} antworten',
  alert: 'Das Fenster mit {contact} endet bald',
  states: {
    sending: 'Wird gesendet',
    sent: 'Gesendet',
    refused: 'Nicht zugestellt',
    unsure: 'Vielleicht nicht gesendet',
    queued: 'Wartet',
    note: 'Nur für Ihr Team sichtbar',
  },
};

const ar: Words = {
  conversations: 'المحادثات',
  messages: 'الرسائل',
  count: '{count} محادثة',
  offline: 'لا يوجد اتصال. تجري إعادة المحاولة…',
  all: 'الكل',
  closing: 'تنتهي قريبًا',
  choose: 'اختر محادثة، أو اضغط J للمحادثة التي تنتهي أولًا.',
  reply: 'رد',
  note: 'ملاحظة',
  notify: 'أعلمني',
  next: 'التالية (J)',
  back: 'كل المحادثات',
  takeBack: 'اكتبها من جديد',
  cancel: 'إلغاء',
  replyOn: 'الرد عبر {channel}',
  alert: 'تنتهي المهلة مع {contact} قريبًا',
  states: {
    sending: 'يجري الإرسال',
    sent: 'أُرسلت',
    refused: 'لم تصل',
    unsure: 'ربما لم تُرسل',
    queued: 'في الانتظار',
    note: 'لا يراها إلا فريقك',
  },
};

const LANGUAGES: Readonly<Record<string, { words: Words; load(): Promise<OwnStrings> }>> = {
  en: { words: en, load: async () => [] },
  de: {
    words: de,
    async load() {
      const [all, templates] = await Promise.all([
        import('react-messaging-window/locales/de'),
        import('react-messaging-window/locales/templates/de'),
      ]);
      return [all.de, templates.deTemplates];
    },
  },
  ar: {
    words: ar,
    async load() {
      const [all, templates] = await Promise.all([
        import('react-messaging-window/locales/ar'),
        import('react-messaging-window/locales/templates/ar'),
      ]);
      return [all.ar, templates.arTemplates];
    },
  },
};

/** That of `?lang=`, else the browser's, as far as the page has it. */
export async function language(): Promise<{ locale: string; words: Words; strings: OwnStrings }> {
  const asked = new URLSearchParams(location.search).get('lang');
  const locale =
    [asked, ...navigator.languages]
      .map((tag) => tag?.split('-')[0] ?? '')
      .find((tag) => Object.hasOwn(LANGUAGES, tag)) ?? 'en';
  const { words, load } = LANGUAGES[locale] ?? { words: en, load: async () => [] };
  return { locale, words, strings: await load() };
}
