/** @jsxImportSource preact */
import 'react-messaging-window/jsx/preact';

export const parts = (
  <>
    <mw-badge channel="whatsapp" last-inbound-at="never" size="compact" class="mine" />
    <mw-composer
      channel="whatsapp"
      lastInboundAt={new Date()}
      conversation-key="42"
      onmw-send={({ detail }) => detail.waitUntil(detail.text)}
    />
    {/* @ts-expect-error: no such size */}
    <mw-badge channel="whatsapp" size="huge" />
    <div class="a tag of Preact’s own" />
  </>
);
