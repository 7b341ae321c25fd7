import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useId } from 'react';
import { type ConversationOptions, TemplateSelector } from 'react-messaging-window';

interface TemplateDialogProps
  extends Pick<
    ConversationOptions,
    'channel' | 'lastInboundAt' | 'conversationKey' | 'contact' | 'templates' | 'onSendTemplate'
  > {
  isOpen: boolean;
  onClose: () => void;
}

/** As high as the dialog leaves it, so that only its list and its form scroll. The dialog has the border. */
const FILLING = { blockSize: 'min(44em, 100dvh - 9rem)', border: 0, borderRadius: 0 };

/** The selector inside MUI's dialog, which keeps the focus, the Escape key and the layer. */
export function TemplateDialog({ isOpen, onClose, ...conversation }: TemplateDialogProps) {
  const titleId = useId();
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      fullWidth
      maxWidth="md"
      aria-labelledby={titleId}
      // Raised paper is lighter than `background.paper` in the dark scheme, which is the kit's surface.
      slotProps={{ paper: { elevation: 0 } }}
    >
      <DialogTitle id={titleId}>Send template</DialogTitle>
      <DialogContent dividers sx={{ padding: 0 }}>
        <TemplateSelector variant="inline" style={FILLING} {...conversation} />
      </DialogContent>
    </Dialog>
  );
}
