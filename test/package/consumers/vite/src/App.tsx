import { Conversation } from './Conversation.tsx';

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

export function App() {
  return (
    <main>
      <section aria-label="Ada">
        <Conversation lastInboundAt={hoursAgo(1.5)} />
      </section>
      <section aria-label="Grace">
        <Conversation lastInboundAt={hoursAgo(30)} />
      </section>
    </main>
  );
}
