import type { ThreadMessage } from './Conversation.js';

interface CloudMessage {
  id?: string;
  type?: string;
  timestamp?: string | number;
  text?: { body?: string };
  button?: { text?: string };
  image?: { caption?: string };
  video?: { caption?: string };
  interactive?: Record<string, { title?: string; body?: string } | undefined>;
}

interface CloudDelivery {
  entry?: { changes?: { value?: { messages?: CloudMessage[] } }[] }[];
}

/** What stands above a message that is more than text. */
const LABELS: Readonly<Record<string, string>> = {
  audio: 'Voice message',
  voice: 'Voice message',
  button: 'Tapped a button',
  contacts: 'Shared a contact',
  image: 'Photo',
  interactive: 'Made a choice',
  location: 'Location',
  order: 'Order',
  sticker: 'Sticker',
  video: 'Video',
};

/** The messages in a delivery as bubbles: reading texts is the host's part, reading windows the kit's. */
export function whatsappMessages(delivery: unknown): ThreadMessage[] {
  const { entry = [] } = delivery as CloudDelivery;
  return entry
    .flatMap(({ changes = [] }) => changes.flatMap(({ value }) => value?.messages ?? []))
    .map((message) => ({
      id: String(message.id),
      from: 'customer' as const,
      at: Number(message.timestamp) * 1000,
      text: textOf(message),
      label: message.interactive?.nfm_reply ? 'Answered a form' : LABELS[message.type ?? ''],
    }));
}

function textOf({ text, button, image, video, interactive = {} }: CloudMessage): string {
  const answer = interactive.list_reply?.title ?? interactive.button_reply?.title;
  return text?.body ?? button?.text ?? image?.caption ?? video?.caption ?? answer ?? '';
}
