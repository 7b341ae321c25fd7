import { useId } from 'react';
import {
  ExpiryNotice,
  english,
  MessagingWindowProvider,
  type OwnStrings,
  WindowBadge,
  WindowComposer,
} from 'react-messaging-window';
import { directionOf } from 'react-messaging-window/core';
import { TemplateForm } from 'react-messaging-window/templates';
import type { FakeClock } from 'react-messaging-window/testing';
import { BoardPage } from './BoardPage.js';
import { boardStateIds, boardStates } from './boardStates.js';
import { extremeTemplates, extremeValues } from './extremeContent.js';
import { Label } from './Label.js';
import { StillPanel } from './StillPanel.js';

/** A locale with its texts. */
export interface Language {
  value: string;
  /** Language tag. */
  tag: string;
  title: string;
  strings: OwnStrings;
}

interface LanguagesBoardProps {
  languages: readonly Language[];
  clock: FakeClock;
}

/** The same parts in every language that there is. */
export function LanguagesBoard({ languages, clock }: LanguagesBoardProps) {
  return (
    <BoardPage
      title="Languages"
      lead="Every language of the kit, and two that nobody speaks: one is too long, one runs from right to left."
    >
      <div className="board-cards">
        {languages.map((language) => (
          <LanguageCard key={language.value} language={language} clock={clock} />
        ))}
      </div>
    </BoardPage>
  );
}

const noop = () => {};
const actions = { template: noop, sms: noop };

function LanguageCard({ language, clock }: { language: Language; clock: FakeClock }) {
  const { value, tag, title, strings } = language;
  const id = useId();
  const closed = { ...boardStates.closed.input, clock } as const;
  return (
    <section
      className="board-card"
      aria-labelledby={id}
      data-language={value}
      lang={tag}
      dir={directionOf(tag)}
    >
      <h2 className="board-card-name">
        <Label id={id}>{title}</Label>
      </h2>
      {/* Based on the English texts, not on those of the page. */}
      <MessagingWindowProvider locale={tag} strings={[english, strings].flat()}>
        <div className="board-inline">
          {boardStateIds.map((state) => (
            <WindowBadge key={state} {...boardStates[state].input} clock={clock} />
          ))}
        </div>
        <div className="board-columns">
          <StillPanel {...closed} contact={{ timeZone: 'America/Sao_Paulo' }} actions={actions} />
          <div className="board-stack">
            <ExpiryNotice {...closed} actions={actions} />
            <ExpiryNotice {...boardStates['awaiting-reply'].input} clock={clock} actions={actions} />
            <WindowComposer
              {...boardStates.open.input}
              clock={clock}
              conversationKey={`language-${value}`}
              onSend={noop}
              actions={actions}
            />
            <TemplateForm
              template={extremeTemplates.emoji}
              values={extremeValues.emoji}
              onValueChange={noop}
              isChecked={false}
              isLocked={false}
              aria-label={`Form, ${title}`}
            />
          </div>
        </div>
      </MessagingWindowProvider>
    </section>
  );
}
