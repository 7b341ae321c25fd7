import { Conversation } from './Conversation.tsx';

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

const openTemplates = () => {};

export function App() {
  return (
    <main>
      <section aria-label="Ada">
        <Conversation lastInboundAt={hoursAgo(1.5)} openTemplates={openTemplates} />
      </section>
      <section aria-label="Grace">
        <Conversation lastInboundAt={hoursAgo(30)} openTemplates={openTemplates} />
      </section>
    </main>
  );
}
