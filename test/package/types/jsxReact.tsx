import 'react-messaging-window/jsx/react';

export const parts = (
  <>
    <mw-badge channel="whatsapp" last-inbound-at="never" size="compact" />
    <mw-composer
      channel="whatsapp"
      lastInboundAt={new Date()}
      conversation-key="42"
      ways-out="template sms"
      nudge-after={3}
      className="mine"
      onmw-send={({ detail }) => detail.waitUntil(detail.text)}
    >
      <textarea slot="editor" />
    </mw-composer>
    <mw-risk-alert channel="wecom" open onmw-open-change={(event) => event.detail.open} />
    <mw-template-selector contact-phone="+14155550100" onmw-send-template={({ detail }) => detail.payload} />
    {/* @ts-expect-error: no such size */}
    <mw-badge channel="whatsapp" size="huge" />
    {/* @ts-expect-error: no such channel */}
    <mw-badge channel="fax" />
    <div className="a tag of React’s own" />
  </>
);
