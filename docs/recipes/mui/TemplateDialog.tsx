import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useId } from 'react';
import { TemplateSelector, type TemplateSelectorProps } from 'react-messaging-window';

interface TemplateDialogProps extends Pick<TemplateSelectorProps, 'templates' | 'to' | 'onSend'> {
  isOpen: boolean;
  onClose: () => void;
}

/** The selector inside MUI's dialog, which keeps the focus, the Escape key and the layer. */
export function TemplateDialog({ isOpen, onClose, ...selector }: TemplateDialogProps) {
  const titleId = useId();
  return (
    <Dialog open={isOpen} onClose={onClose} fullWidth maxWidth="md" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>Send a template</DialogTitle>
      <DialogContent>
        <TemplateSelector variant="inline" {...selector} />
      </DialogContent>
    </Dialog>
  );
}
