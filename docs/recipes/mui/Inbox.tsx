import { Box, List, Typography } from '@mui/material';
import { useState } from 'react';
import { MessagingWindowRoot } from 'react-messaging-window';
import { whatsappCloud } from 'react-messaging-window/adapters';
import { ConversationItem } from './ConversationItem.js';
import { conversations, post, templates } from './conversations.js';
import { OwnComposer } from './OwnComposer.js';
import { TemplateDialog } from './TemplateDialog.js';

/** A list and the conversation in front. */
export function Inbox() {
  const [id, setId] = useState('1');
  const [isChoosing, setChoosing] = useState(false);
  const shown = conversations.find((one) => one.id === id);
  if (shown === undefined) return null;
  const { name, phone, lastInboundAt } = shown;
  const conversation = {
    channel: 'whatsapp',
    lastInboundAt,
    conversationKey: id,
    contact: { name, phone },
  } as const;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '18em 1fr', gap: 2, padding: 2 }}>
      <List>
        {conversations.map((one) => (
          <ConversationItem
            key={one.id}
            name={one.name}
            channel="whatsapp"
            lastInboundAt={one.lastInboundAt}
            conversationKey={one.id}
            onOpen={() => setId(one.id)}
          />
        ))}
      </List>
      <MessagingWindowRoot
        {...conversation}
        actions={{ template: () => setChoosing(true) }}
        onSend={({ text }) => post({ to: phone, type: 'text', text: { body: text } })}
        readRefusal={whatsappCloud.refusal}
      >
        <Box component="main">
          <Typography variant="h6">{name}</Typography>
          <OwnComposer />
        </Box>
      </MessagingWindowRoot>
      <TemplateDialog
        {...conversation}
        isOpen={isChoosing}
        onClose={() => setChoosing(false)}
        templates={templates}
        onSendTemplate={({ payload }) => post(payload)}
      />
    </Box>
  );
}
