import type { SendDetail, SendTemplateDetail, WayOutDetail } from 'react-messaging-window/elements';
import { defineComponent, h, type PropType, ref } from 'vue';

/** A conversation in a Vue app. In a `.vue` file it is the template of the recipe's README. */
export const ConversationView = defineComponent({
  props: {
    id: { type: String, required: true },
    phone: { type: String, required: true },
    /** Epoch milliseconds; `null` if the customer never wrote. */
    lastInboundAt: { type: null as unknown as PropType<number | null>, required: true },
    templates: { type: Array as PropType<object[]>, required: true },
    /** Rejects with the API's error; then the text stays. */
    post: { type: Function as PropType<(body: unknown) => Promise<void>>, required: true },
  },
  setup(props) {
    const isChoosing = ref(false);
    const onSend = ({ detail }: CustomEvent<SendDetail>) =>
      detail.waitUntil(props.post({ to: props.phone, type: 'text', text: { body: detail.text } }));
    const onSendTemplate = ({ detail }: CustomEvent<SendTemplateDetail>) =>
      detail.waitUntil(props.post(detail.payload));
    const onWayOut = ({ detail }: CustomEvent<WayOutDetail>) => {
      if (detail.way === 'template') isChoosing.value = true;
    };

    return () => {
      // Vue makes 0 of `null` where a property held a number before; the attribute has a word for it.
      const lastInboundAt = props.lastInboundAt ?? 'never';
      const window = { channel: 'whatsapp', lastInboundAt, conversationKey: props.id };
      return h('section', [
        h('mw-badge', window),
        h('mw-composer', {
          ...window,
          waysOut: ['template'],
          'onMw-send': onSend,
          'onMw-way-out': onWayOut,
        }),
        h('mw-template-selector', {
          ...window,
          contactPhone: props.phone,
          templates: props.templates,
          open: isChoosing.value,
          'onMw-open-change': ({ detail }: CustomEvent<{ open: boolean }>) => {
            isChoosing.value = detail.open;
          },
          'onMw-send-template': onSendTemplate,
        }),
      ]);
    };
  },
});
