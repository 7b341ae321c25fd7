import { type ReactNode, useId } from 'react';
import { ExpiryNotice, RiskAlert, TemplateSelector, WindowComposer } from 'react-messaging-window';
import { TemplateForm, TemplatePreview } from 'react-messaging-window/templates';
import type { FakeClock } from 'react-messaging-window/testing';
import { BoardPage } from './BoardPage.js';
import { boardStateIds, boardStates } from './boardStates.js';
import { extremeNames, extremeTemplates, extremeValues } from './extremeContent.js';
import { Label } from './Label.js';
import { StillPanel } from './StillPanel.js';

export const extremeWidths = ['320', '390', 'wide'] as const;
type ExtremeWidth = (typeof extremeWidths)[number];

interface ExtremeBoardProps {
  /** One column alone, or all. */
  column: ExtremeWidth | 'all';
  clock: FakeClock;
}

/** Content that breaks what is not built for it, in columns of three widths. */
export function ExtremeBoard({ column, clock }: ExtremeBoardProps) {
  return (
    <BoardPage
      title="Extreme content"
      lead="Long names, whole bodies, words without a break, emoji, both directions in a line, long numbers and many cards: nothing may run out of its column. Only names may be cut, and then end in an ellipsis."
    >
      <div className="board-widths">
        {extremeWidths
          .filter((one) => column === 'all' || column === one)
          .map((one) => (
            <Column key={one} width={one} clock={clock} />
          ))}
      </div>
    </BoardPage>
  );
}

const TITLES: Readonly<Record<ExtremeWidth, string>> = { '320': '320 px', '390': '390 px', wide: 'Wide' };
const noop = () => {};
const LONG_WORDS =
  'Pneumonoultramicroscopicsilicovolcanoconiosis-Pneumonoultramicroscopicsilicovolcanoconiosis';

function Column({ width, clock }: { width: ExtremeWidth; clock: FakeClock }) {
  const closed = { ...boardStates.closed.input, clock } as const;
  const id = useId();
  return (
    <section className="board-width" data-width={width} aria-labelledby={id}>
      <h2 className="board-width-name">
        <Label id={id}>{TITLES[width]}</Label>
      </h2>
      <Group title="Names in a list">
        <ul className="board-rows">
          {extremeNames.map((name, i) => {
            const state = boardStates[boardStateIds[i % boardStateIds.length] ?? 'open'];
            return (
              <li key={name} className="board-row">
                <bdi className="board-row-name">{name}</bdi>
                <RiskAlert {...state.input} size="compact" contact={{ name }} clock={clock} />
              </li>
            );
          })}
        </ul>
      </Group>
      <Group title="Panel with a long note">
        <StillPanel
          {...closed}
          contact={{ timeZone: 'America/Argentina/ComodRivadavia' }}
          note={`${LONG_WORDS}: templates cost $0.05 each on this account, and each of them counts.`}
          actions={{ template: noop, sms: noop, 'phone-app': noop, email: noop, queue: noop }}
        />
      </Group>
      <Group title="Notice with all ways out">
        <ExpiryNotice
          {...closed}
          actions={{ template: noop, sms: noop, 'phone-app': noop, email: noop, queue: noop }}
          queued={{ name: extremeTemplates.unbroken.name, sendAt: clock.now() + 3_600_000, onCancel: noop }}
        />
      </Group>
      <Group title="Composer with costs and hints">
        <WindowComposer
          {...boardStates.expiring.input}
          clock={clock}
          conversationKey={`extreme-${width}`}
          onSend={noop}
          actions={{ template: noop }}
          cost={{ freeform: '1.234.567,89 IDR' }}
          balance={{ text: '123.456.789.012,34 IDR' }}
          sentSinceInbound={1234}
          nudgeAfter={3}
          suggestion={`${LONG_WORDS}? An answer keeps the window open.`}
        />
      </Group>
      {Object.entries(extremeTemplates).map(([name, template]) => (
        <Group key={name} title={PREVIEWS[name as keyof typeof extremeTemplates]}>
          <TemplatePreview
            template={template}
            values={extremeValues[name as keyof typeof extremeTemplates]}
            look="whatsapp"
            aria-label={`${PREVIEWS[name as keyof typeof extremeTemplates]}, ${TITLES[width]}`}
          />
        </Group>
      ))}
      <Group title="Field with a long number">
        <TemplateForm
          template={extremeTemplates.number}
          values={extremeValues.number}
          onValueChange={noop}
          isChecked={false}
          isLocked={false}
          aria-label={`Field with a long number, ${TITLES[width]}`}
        />
      </Group>
      <Group title="Selector">
        <TemplateSelector
          variant="inline"
          className="board-templates"
          aria-label={`Templates, ${TITLES[width]}`}
          templates={Object.values(extremeTemplates)}
          channel="whatsapp"
          contact={{ phone: '16505551234' }}
          onSendTemplate={noop}
        />
      </Group>
    </section>
  );
}

const PREVIEWS: Readonly<Record<keyof typeof extremeTemplates, string>> = {
  long: 'Body of 1,024 characters',
  unbroken: 'Words without a break',
  emoji: 'Emoji',
  mixed: 'Both directions in a line',
  number: 'Number of 60 digits',
  cards: '60 cards',
};

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="board-group">
      <h3 className="board-group-name">
        <Label>{title}</Label>
      </h3>
      {children}
    </div>
  );
}
