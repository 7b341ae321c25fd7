/** @jsxImportSource vue */
import 'react-messaging-window/jsx/vue';
import type { GlobalComponents } from 'vue';

export const badge = <mw-badge channel="whatsapp" last-inbound-at="never" size="compact" class="mine" />;
export const composer = (
  <mw-composer
    channel="whatsapp"
    lastInboundAt={new Date()}
    onMwSend={({ detail }) => detail.waitUntil(detail.text)}
  />
);
// @ts-expect-error: no such size
export const none = <mw-badge channel="whatsapp" size="huge" />;

// What a template knows.
export const props: InstanceType<GlobalComponents['mw-badge']>['$props'] = {
  channel: 'whatsapp',
  size: 'icon',
};
