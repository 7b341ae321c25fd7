import { useState } from 'react';
import { RiskAlert, TemplateSelector, WindowBadge, WindowComposer } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import { boardTemplates } from '../Theming/boardTemplates.js';

const clock = createFakeClock('2026-11-22T09:30:00Z');
const hoursAgo = (hours: number) => clock.now() - hours * 3_600_000;
const whatsapp = { channel: 'whatsapp', clock } as const;
const sizes = ['full', 'compact', 'icon'] as const;
const ages = [3, 22.5, 30];

/** The parts that a host sees first, each in a state that shows most of it. Inline styles: no host reaches them. */
export function HostBoard() {
  const [isOpen, setOpen] = useState(true);
  const composer = {
    ...whatsapp,
    onSend: () => {},
    actions: { template: () => {}, sms: () => {} },
  };
  return (
    <div style={{ display: 'grid', gap: '24px', padding: '16px' }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' }}>
        {sizes.flatMap((size) =>
          ages.map((hours) => (
            <WindowBadge key={`${size} ${hours}`} {...whatsapp} lastInboundAt={hoursAgo(hours)} size={size} />
          )),
        )}
      </div>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
          gap: '24px',
          alignItems: 'start',
        }}
      >
        {/* Room for the panel, which floats over the page. */}
        <div style={{ minBlockSize: '560px' }}>
          <RiskAlert
            {...whatsapp}
            lastInboundAt={hoursAgo(30)}
            contact={{ timeZone: 'America/Sao_Paulo' }}
            note="Templates cost $0.05 each on this account."
            actions={composer.actions}
            open={isOpen}
            onOpenChange={(open, { reason }) => {
              // Whatever else is pressed, the panel stays to be looked at.
              if (reason !== 'outside' && reason !== 'tab') setOpen(open);
            }}
          />
        </div>
        <div style={{ display: 'grid', gap: '24px' }}>
          <WindowComposer {...composer} lastInboundAt={hoursAgo(6)} conversationKey="host-open" />
          <WindowComposer {...composer} lastInboundAt={hoursAgo(30)} conversationKey="host-locked" />
        </div>
      </div>
      <TemplateSelector
        variant="inline"
        aria-label="Templates"
        templates={boardTemplates}
        showUnavailable
        {...whatsapp}
        contact={{ phone: '16505551234' }}
        onSendTemplate={() => {}}
      />
    </div>
  );
}
