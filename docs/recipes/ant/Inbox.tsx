import { Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { MessagingWindowRoot, RiskAlert, TemplateSelector, WindowBadge } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { conversations, post, templates } from './conversations.js';
import { LockedTextArea } from './LockedTextArea.js';

/** A list and the conversation in front. */
export function Inbox() {
  const [id, setId] = useState('1');
  const shown = conversations.find((one) => one.id === id);
  if (shown === undefined) return null;
  const { name, phone, lastInboundAt } = shown;
  return (
    <Flex gap="middle" style={{ padding: 16 }}>
      <Flex vertical gap="small" style={{ inlineSize: '18em' }}>
        {conversations.map((one) => (
          <Flex key={one.id} justify="space-between" align="center">
            <Button type="text" onClick={() => setId(one.id)}>
              {one.name}
            </Button>
            <RiskAlert
              channel="whatsapp"
              lastInboundAt={one.lastInboundAt}
              conversationKey={one.id}
              contact={{ name: one.name }}
              size="compact"
            />
          </Flex>
        ))}
      </Flex>
      <MessagingWindowRoot
        channel="whatsapp"
        lastInboundAt={lastInboundAt}
        conversationKey={id}
        contact={{ name, phone }}
        templates={templates}
        onSend={({ text }) => post({ to: phone, type: 'text', text: { body: text } })}
        onSendTemplate={({ payload }) => post(payload)}
        readRefusal={whatsappCloud.refusal}
      >
        <Card title={name} extra={<WindowBadge className="inbox-badge" />} style={{ flex: 1 }}>
          <LockedTextArea />
          <TemplateSelector />
        </Card>
      </MessagingWindowRoot>
    </Flex>
  );
}
