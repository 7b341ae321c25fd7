import {
  MessagingWindowProvider,
  RiskAlert,
  TemplateSelector,
  WindowBadge,
  WindowComposer,
} from 'react-messaging-window';
import { createFakeClock } from 'react-messaging-window/testing';
import type { Scheme } from '../../cli/theme/Theme.js';
import { Label } from '../Boards/Label.js';
import { StillPanel } from '../Boards/StillPanel.js';
import { arabicTexts } from '../support/arabicTexts.js';
import { boardTemplates } from './boardTemplates.js';
import { brandSheet, isBrand } from './brands.js';
import { LowestContrast } from './LowestContrast.js';
import { type ThemeName, themeCalled } from './sampleThemes.js';
import './ThemeBoard.css';

const clock = createFakeClock('2026-11-22T09:30:00Z');
const hoursAgo = (hours: number) => clock.now() - hours * 3_600_000;
const whatsapp = { channel: 'whatsapp', clock } as const;

/** What a host says itself, in the language of its page. */
const ENGLISH = {
  send: 'Send template',
  cancel: 'Cancel',
  note: 'Templates cost $0.05 each on this account.',
};
const ARABIC: typeof ENGLISH = {
  send: 'إرسال قالب',
  cancel: 'إلغاء',
  note: 'يكلّف كل قالب \u20660.05\u00a0$\u2069 في هذا الحساب.',
};
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
  // The theme of a brand that writes from right to left.
  const isArabic = theme === 'sahra';
  const words = isArabic ? ARABIC : ENGLISH;
  return (
    // A page of that scheme, around a host that has chosen the theme.
    <div style={{ colorScheme: scheme }}>
      <section
        className="theme-board"
        data-mw-theme={theme}
        lang={isArabic ? 'ar' : undefined}
        dir={isArabic ? 'rtl' : 'ltr'}
        aria-label={`${theme}, ${scheme}`}
      >
        {isBrand(theme) ? <style>{brandSheet(theme)}</style> : null}
        <header className="theme-head">
          <h2 className="theme-name">
            <Label>
              {theme}{' '}
              <span className="theme-scheme">
                {shown === scheme ? scheme : `${shown} on a ${scheme} page`}
              </span>
            </Label>
          </h2>
          <LowestContrast theme={theme} scheme={shown} />
        </header>
        <MessagingWindowProvider {...(isArabic ? { locale: 'ar', strings: arabicTexts } : {})}>
          <div className="theme-row">
            {badges.map(({ name, lastInboundAt }) => (
              <WindowBadge key={name} {...whatsapp} lastInboundAt={lastInboundAt} />
            ))}
          </div>
          <div className="theme-row">
            {badges.slice(0, 3).map(({ name, lastInboundAt }) => (
              <RiskAlert key={name} {...whatsapp} lastInboundAt={lastInboundAt} actions={actions} />
            ))}
            {badges.slice(0, 3).map(({ name, lastInboundAt }) => (
              <RiskAlert
                key={name}
                {...whatsapp}
                lastInboundAt={lastInboundAt}
                actions={actions}
                size="compact"
              />
            ))}
          </div>
          <div className="theme-row">
            <button type="button" className="mw mw-button" data-variant="primary">
              {words.send}
            </button>
            <button type="button" className="mw mw-button">
              {words.cancel}
            </button>
          </div>
          {isSmall ? null : <LargeParts id={`${theme}-${scheme}`} note={words.note} isArabic={isArabic} />}
        </MessagingWindowProvider>
      </section>
    </div>
  );
}

interface LargePartsProps {
  id: string;
  note: string;
  isArabic: boolean;
}

function LargeParts({ id, note, isArabic }: LargePartsProps) {
  return (
    <>
      <div className="theme-columns">
        <StillPanel
          {...whatsapp}
          lastInboundAt={hoursAgo(20.5)}
          contact={{ timeZone: 'America/Sao_Paulo' }}
          note={note}
          actions={actions}
          showsTrigger
        />
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
        templates={isArabic ? boardTemplates.toReversed() : boardTemplates}
        showUnavailable
        {...whatsapp}
        contact={{ phone: '16505551234' }}
        onSendTemplate={() => {}}
      />
    </>
  );
}
