/** Empty until the third step of the README takes its place. */
export function Conversation({ lastInboundAt }: { lastInboundAt: string | null; openTemplates: () => void }) {
  return <p>{lastInboundAt}</p>;
}
