import { type ReactNode, useId } from 'react';
import { ExpiryNotice, RiskAlert, WindowBadge, WindowComposer } from 'react-messaging-window';
import { policies } from 'react-messaging-window/core';
import type { FakeClock } from 'react-messaging-window/testing';
import { type BoardStateId, boardStates } from './boardStates.js';
import { CopyJsx } from './CopyJsx.js';
import { Label } from './Label.js';
import { StillPanel } from './StillPanel.js';

/** Parts that the board shows. */
export const boardParts = ['badge', 'trigger', 'panel', 'notice', 'composer'] as const;
export type BoardPart = (typeof boardParts)[number];

/** What a host does with the ways out; the board does nothing. */
export interface BoardHandlers {
  onSend(): void;
  onTemplate(): void;
  onSms(): void;
}

interface StateCardProps {
  id: BoardStateId;
  clock: FakeClock;
  handlers: BoardHandlers;
  shows: (part: BoardPart) => boolean;
}

const SIZES = ['full', 'compact', 'icon'] as const;

/** One state in every part, each with its name and its JSX. */
export function StateCard({ id, clock, handlers, shows }: StateCardProps) {
  const { name, when, input } = boardStates[id];
  const titleId = useId();
  // A picker of the host would offer templates everywhere.
  const hasTemplates = policies[input.channel].waysOut.includes('template');
  const actions = { template: hasTemplates ? handlers.onTemplate : undefined, sms: handlers.onSms };
  const cell = { state: id, of: name, clock };
  const panel = { ...input, actions, contact: { timeZone: 'America/Sao_Paulo' } };
  return (
    <section className="board-card" aria-labelledby={titleId}>
      <header className="board-card-head">
        <h2 className="board-card-name">
          <Label id={titleId}>{name}</Label>
        </h2>
        <p className="board-card-when">
          <Label>{when}</Label>
        </p>
      </header>
      {shows('badge') || shows('trigger') ? (
        <div className="board-cells">
          {shows('badge')
            ? SIZES.map((size) => (
                <Cell
                  key={size}
                  {...cell}
                  title={`Badge, ${size}`}
                  part="WindowBadge"
                  props={{ ...input, size }}
                >
                  <WindowBadge {...input} size={size} clock={clock} />
                </Cell>
              ))
            : null}
          {shows('trigger')
            ? SIZES.map((size) => (
                <Cell
                  key={size}
                  {...cell}
                  title={`Trigger, ${size}`}
                  part="RiskAlert"
                  props={{ ...input, actions, size }}
                >
                  <RiskAlert {...input} actions={actions} size={size} clock={clock} />
                </Cell>
              ))
            : null}
        </div>
      ) : null}
      {shows('panel') || shows('notice') || shows('composer') ? (
        <div className="board-columns">
          {shows('panel') ? (
            <Cell {...cell} title="Panel" part="RiskAlert" props={panel}>
              <StillPanel {...panel} clock={clock} />
            </Cell>
          ) : null}
          {shows('notice') || shows('composer') ? (
            <div className="board-stack">
              {shows('notice') ? (
                <Cell {...cell} title="Notice" part="ExpiryNotice" props={{ ...input, actions }}>
                  <ExpiryNotice {...input} actions={actions} clock={clock} />
                </Cell>
              ) : null}
              {shows('composer') ? (
                <Cell
                  {...cell}
                  title="Composer"
                  part="WindowComposer"
                  props={{ ...input, onSend: handlers.onSend, actions }}
                >
                  <WindowComposer
                    {...input}
                    conversationKey={`board-${id}`}
                    onSend={handlers.onSend}
                    actions={actions}
                    clock={clock}
                  />
                </Cell>
              ) : null}
            </div>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

interface CellProps {
  state: BoardStateId;
  title: string;
  /** Name of the state. */
  of: string;
  part: string;
  props: object;
  clock: FakeClock;
  children: ReactNode;
}

function Cell({ state, title, of, part, props, clock, children }: CellProps) {
  return (
    <div className="board-cell" data-state={state} data-part={title}>
      <div className="board-cell-head">
        <Label className="board-cell-name">{title}</Label>
        <CopyJsx part={part} props={props} clock={clock} of={`${title}, ${of}`} />
      </div>
      <div className="board-cell-part">{children}</div>
    </div>
  );
}
