import { Button, Flex, Input } from 'antd';
import { WindowComposer } from 'react-messaging-window';

/** Ant's field and button as the editor of the kit's composer, which locks them and speaks. */
export function LockedTextArea() {
  return (
    <WindowComposer variant="disable" parts={{ sendButton: null }}>
      {({ value, setValue, readOnly, isSending, ref, describedBy, send }) => (
        <Flex vertical gap="small" align="end">
          <Input.TextArea
            ref={(field) => ref(field?.resizableTextArea?.textArea ?? null)}
            aria-label="Message"
            aria-describedby={describedBy}
            autoSize={{ minRows: 2 }}
            value={value}
            readOnly={readOnly}
            onChange={({ target }) => setValue(target.value)}
          />
          <Button type="primary" disabled={send === null} loading={isSending} onClick={() => void send?.()}>
            Send
          </Button>
        </Flex>
      )}
    </WindowComposer>
  );
}
