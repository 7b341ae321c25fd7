import { useState } from 'react';
import { RiskAlert, TemplateSelector, WindowBadge, WindowComposer } from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import type { Scheme } from '../../cli/theme/Theme.js';
import { boardTemplates } from './boardTemplates.js';
import { LowestContrast } from './LowestContrast.js';
import { type ThemeName, themeCalled } from './sampleThemes.js';
import './ThemeBoard.css';

const clock = createFakeClock('2026-11-22T09:30:00Z');
const hoursAgo = (hours: number) => clock.now() - hours * 3_600_000;
const whatsapp = { channel: 'whatsapp', clock } as const;
const actions = { template: () => {}, sms: () => {} };

/** Every state that has a color of its own. */
const badges = [
  { name: 'open', lastInboundAt: hoursAgo(3) },
  { name: 'expiring', lastInboundAt: hoursAgo(22.5) },
  { name: 'closed', lastInboundAt: hoursAgo(30) },
  { name: 'never opened', lastInboundAt: null },
  { name: 'unknown', lastInboundAt: undefined },
];

interface ThemeBoardProps {
  theme: ThemeName;
  scheme: Scheme;
  /** Leaves out what is large. */
  isSmall?: boolean;
}

/** All parts in one theme and scheme, on a surface of the theme. */
export function ThemeBoard({ theme, scheme, isSmall = false }: ThemeBoardProps) {
  const { schemes } = themeCalled(theme);
  const shown = schemes.includes(scheme) ? scheme : (schemes[0] ?? scheme);
  const isRtl = theme === 'sahra';
  return (
    // A page of that scheme, around a host that has chosen the theme.
    <div style={{ colorScheme: scheme }}>
      <section
        className="theme-board"
        data-mw-theme={theme}
        dir={isRtl ? 'rtl' : 'ltr'}
        aria-label={`${theme}, ${scheme}`}
      >
        <header className="theme-head">
          <h2 className="theme-name">
            {theme}{' '}
            <span className="theme-scheme">{shown === scheme ? scheme : `${shown} on a ${scheme} page`}</span>
          </h2>
          <LowestContrast theme={theme} scheme={shown} />
        </header>
        <div className="theme-row">
          {badges.map(({ name, lastInboundAt }) => (
            <WindowBadge key={name} {...whatsapp} lastInboundAt={lastInboundAt} />
          ))}
        </div>
        <div className="theme-row">
          {badges.slice(0, 3).map(({ name, lastInboundAt }) => (
            <RiskAlert key={name} {...whatsapp} lastInboundAt={lastInboundAt} actions={actions} />
          ))}
          <button type="button" className="mw mw-button" data-variant="primary">
            Send template
          </button>
          <button type="button" className="mw mw-button">
            Cancel
          </button>
        </div>
        {isSmall ? null : <LargeParts id={`${theme}-${scheme}`} isRtl={isRtl} />}
      </section>
    </div>
  );
}

function LargeParts({ id, isRtl }: { id: string; isRtl: boolean }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <>
      <div className="theme-columns">
        <div className="theme-panel" ref={setPlace}>
          {place === null ? null : (
            <RiskAlert
              {...whatsapp}
              lastInboundAt={hoursAgo(20.5)}
              customerTimeZone="America/Sao_Paulo"
              note="Templates cost $0.05 each on this account."
              actions={actions}
              container={place}
              open
            />
          )}
        </div>
        <div className="theme-stack">
          <WindowComposer
            {...whatsapp}
            lastInboundAt={hoursAgo(6)}
            conversationKey={`open-${id}`}
            onSend={() => {}}
            actions={actions}
          />
          <WindowComposer
            {...whatsapp}
            lastInboundAt={hoursAgo(30)}
            conversationKey={`closed-${id}`}
            onSend={() => {}}
            actions={actions}
          />
        </div>
      </div>
      <TemplateSelector
        variant="inline"
        aria-label={`Templates, ${id}`}
        className="theme-templates"
        templates={isRtl ? boardTemplates.toReversed() : boardTemplates}
        showUnavailable
        to="16505551234"
        onSend={() => {}}
      />
    </>
  );
}
