import { act, render, screen } from '@testing-library/react';
import {
  ExpiryNotice,
  english,
  MessagingWindow,
  MessagingWindowProvider,
  type PartialStrings,
  TemplateSelector,
  WindowBadge,
} from 'react-messaging-window';
import { RiskAlertPanel, RiskAlertRoot, RiskAlertTrigger } from 'react-messaging-window/panel';
import { createFakeClock, pseudoStrings } from 'react-messaging-window/testing';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../cli/strings/textsIn.js';
import { BOARD_START, boardStates } from '../../stories/Boards/boardStates.js';
import { selectorCatalogues, windowCatalogues } from './catalogues.js';

/** What a host gives is in no language. */
const HOST = 'ξ';
const VALUES = ['TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION'] as const;
const templates = VALUES.map((format) => ({
  name: `ξ_${format.length}${format.codePointAt(0)}`,
  language: 'xx',
  status: 'APPROVED',
  category: 'MARKETING',
  components: [
    format === 'TEXT' ? { type: 'HEADER', format, text: 'ξ {{1}}' } : { type: 'HEADER', format },
    { type: 'BODY', text: 'ξ {{1}} ξ {{2}}' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'URL', text: HOST, url: 'https://ξ.ξ/{{1}}' },
        { type: 'COPY_CODE', example: '1' },
        { type: 'FLOW', text: HOST, flow_id: '1' },
        { type: 'MPM', text: HOST },
      ],
    },
  ],
}));

/** Every part in every state. */
function Board({ strings, locale }: { strings: PartialStrings | PartialStrings[]; locale?: string }) {
  const clock = createFakeClock(BOARD_START);
  const actions = Object.fromEntries(
    ['template', 'wait', 'sms', 'phone-app', 'email', 'queue', 'bot'].map((way) => [way, () => {}]),
  );
  return (
    <MessagingWindowProvider {...{ strings, locale, clock }}>
      {Object.entries(boardStates).map(([id, { input }]) => (
        <div key={id}>
          {(['full', 'compact', 'icon'] as const).map((size) => (
            <WindowBadge key={size} {...input} size={size} />
          ))}
          <ExpiryNotice {...input} actions={actions} queued={{ name: HOST, sendAt: BOARD_START }} />
          <MessagingWindow
            {...input}
            actions={actions}
            handledBy="bot"
            conversationKey={`${locale}-${id}`}
            onSend={() => {}}
            sentSinceInbound={2}
            composer={{ nudgeAfter: 1, defaultValue: HOST }}
            balance={{ text: HOST, insufficientFor: ['freeform', 'template'] }}
            cost={{ freeform: HOST, template: HOST }}
          />
        </div>
      ))}
      <RiskAlertRoot
        {...boardStates['quota-used'].input}
        contact={{ timeZone: 'UTC' }}
        actions={actions}
        open
      >
        <RiskAlertTrigger />
        <RiskAlertPanel />
      </RiskAlertRoot>
      {templates.map((template) => (
        <TemplateSelector
          key={template.name}
          channel="whatsapp"
          variant="inline"
          templates={[template, { ...template, name: 'ξ', status: 'REJECTED' }]}
          showUnavailable
          contact={{ name: HOST }}
          cost={{ template: HOST }}
          onSendTemplate={() => {}}
          onQueueTemplate={() => {}}
          pickProducts={() => null}
        />
      ))}
    </MessagingWindowProvider>
  );
}

/** Shows everything that a template can ask for, with what is wrong with it. */
async function fillIn() {
  for (const option of screen.getAllByRole('option')) act(() => option.click());
  await act(async () => {
    for (const button of document.querySelectorAll<HTMLElement>('.mw-template-send')) {
      button.click();
    }
  });
}

/** What is read or said of the kit's parts: texts, names, placeholders, hints. */
function saidTexts(): string[] {
  const said: string[] = [];
  for (const part of document.querySelectorAll('.mw, .mw *')) {
    for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-roledescription']) {
      said.push(part.getAttribute(name) ?? '');
    }
    for (const node of part.childNodes) if (node instanceof Text) said.push(node.data);
  }
  return said.filter((text) => text.trim() !== '');
}

const wordsIn = (text: string) => text.toLowerCase().match(/\p{Script=Latin}{3,}/gu) ?? [];
const wordsOf = (strings: object) =>
  new Set([...textsIn(strings).values()].flatMap((text) => wordsIn(text.replace(/\{\w+\}/g, ''))));
const englishWords = wordsOf(english);

/** Texts on the page with a word that is English and not in the language. */
function leftInEnglish(strings: object): string[] {
  const ownWords = wordsOf(strings);
  const isLeft = (word: string) => englishWords.has(word) && !ownWords.has(word);
  return [...new Set(saidTexts().filter((text) => wordsIn(text).some(isLeft)))];
}

describe.each(windowCatalogues)('$tag', ({ tag, texts }) => {
  it('leaves no English word on any part', async () => {
    const own = { ...texts, ...selectorCatalogues.find((one) => one.tag === tag)?.texts };
    render(<Board strings={own} />);
    await fillIn();
    expect(saidTexts().length).toBeGreaterThan(500);
    expect(saidTexts()).toContain(own.composer.copyDraft);
    expect(leftInEnglish(own)).toEqual([]);
  });
});

describe('a language without the texts of the selector', () => {
  it('leaves English words, which are found', async () => {
    const half = windowCatalogues.find(({ tag }) => tag === 'es')?.texts ?? {};
    render(<Board strings={half} />);
    await fillIn();
    expect(leftInEnglish(half)).toEqual(
      expect.arrayContaining(['Search by name or text', 'Choose products']),
    );
    expect(leftInEnglish(half).length).toBeGreaterThan(30);
  });
});

describe('the pseudo-locale of long texts', () => {
  it('is all that is read or said', async () => {
    render(<Board strings={pseudoStrings(english, 'en-XA')} />);
    await fillIn();
    const left = saidTexts().filter((text) => /[a-z]{3}/i.test(text) && !isPseudo(text) && !isDate(text));
    expect([...new Set(left)]).toEqual([]);
  });

  it.each([320, 390, 1000])('is not cut off at %i px, and lies on nothing else', async (width) => {
    document.body.style.inlineSize = `${width}px`;
    render(<Board strings={pseudoStrings(english, 'en-XA')} />);
    await fillIn();
    const texts = [...document.querySelectorAll<HTMLElement>('.mw *')].filter(isShownText);
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(isCutOff).map(nameOf)).toEqual([]);
    expect(texts.filter(isBeyondItsPart).map(nameOf)).toEqual([]);
    document.body.style.inlineSize = '';
  });
});

/** `Intl` has no months in a language that nobody speaks. */
function isDate(text: string): boolean {
  return /^\w{3}, \w{3}\s\d+, \d+:\d\d\s[AP]M$/.test(text);
}

function isPseudo(text: string): boolean {
  return /[åçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýž]/i.test(text);
}

function isShownText(element: HTMLElement): boolean {
  const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  return hasText && element.checkVisibility() && element.closest('.mw-hidden') === null;
}

function isCutOff(element: HTMLElement): boolean {
  const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
  if (overflowX === 'visible' && overflowY === 'visible') return false;
  // What a list shortens on purpose says so.
  if (textOverflow === 'ellipsis' || element.matches('textarea, input')) return false;
  return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
}

function isBeyondItsPart(element: HTMLElement): boolean {
  const part = element.closest('.mw-notice, .mw-composer, .mw-panel, .mw-badge, .mw-templates, .mw-window');
  if (part === null) return false;
  const [inner, outer] = [element.getBoundingClientRect(), part.getBoundingClientRect()];
  return inner.left < outer.left - 1 || inner.right > outer.right + 1;
}

function nameOf(element: HTMLElement): string {
  return `${element.className || element.tagName}: ${element.textContent}`;
}
