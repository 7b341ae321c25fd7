import { Button, Stack, TextField } from '@mui/material';
import { useId, useRef } from 'react';
import {
  ComposerHints,
  ExpiryNotice,
  useComposerAnnouncements,
  useWindowComposer,
} from 'react-messaging-window';

/** A composer of MUI's parts, under the lock of the root's conversation. */
export function OwnComposer() {
  const box = useRef<HTMLDivElement>(null);
  const hints = useId();
  const { text, setText, send, isLocked, isSending } = useWindowComposer();
  useComposerAnnouncements(box);
  return (
    <Stack ref={box} spacing={1}>
      <ExpiryNotice />
      <ComposerHints id={hints} />
      <TextField
        label="Message"
        multiline
        minRows={2}
        value={text}
        onChange={({ target }) => setText(target.value)}
        // Read-only and not disabled: it keeps the focus, and what is written can be copied.
        slotProps={{ htmlInput: { readOnly: isLocked, 'aria-describedby': hints } }}
      />
      <Button
        variant="contained"
        sx={{ alignSelf: 'end' }}
        disabled={send === null}
        loading={isSending}
        onClick={() => void send?.()}
      >
        Send
      </Button>
    </Stack>
  );
}
