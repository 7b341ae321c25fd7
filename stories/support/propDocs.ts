/// <reference types="vite/client" />
import type { InputType } from 'storybook/internal/types';
import { interfacesIn, type PropDoc } from './interfacesIn.js';

// The generator of Storybook does not follow `Omit` and `Pick`, of which the props of most parts are made.
const sources = import.meta.glob<string>(
  [
    '../../src/core/window/WindowInput.ts',
    '../../src/conversation/{ConversationOptions,createTemplateSend}.ts',
    '../../src/hooks/useWindowComposer.ts',
    '../../src/components/internal/{TextDefaults,renderPart}.ts',
    '../../src/components/ComposerHints/ComposerHints.tsx',
    '../../src/components/MessagingWindow/{MessagingWindow,MessagingWindowRoot}.tsx',
    '../../src/components/RiskAlert/{RiskAlertContext,RiskAlertPanel,RiskAlertTrigger}.{ts,tsx}',
    '../../src/components/TemplateSelector/{TemplateForm,TemplatePreview,selectorOf}.tsx',
    '../../src/components/WindowBadge/WindowBadge.tsx',
    '../../src/components/WindowComposer/WindowComposer.tsx',
  ],
  { eager: true, query: '?raw', import: 'default' },
);

const interfaces = new Map(Object.values(sources).flatMap((text) => interfacesIn(text)));

/** What a control offers where the type is a name. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  channel: [
    ...['whatsapp', 'wecom', 'wechat-official', 'wechat-miniprogram', 'messenger', 'instagram'],
    ...['tiktok', 'zalo', 'viber', 'line', 'telegram', 'sms'],
  ],
  size: ['full', 'compact', 'icon', 'auto'],
  look: ['whatsapp', 'neutral'],
  variant: ['replace', 'disable'],
};

/** What says itself in the code, and less so in a table. */
const SENTENCES: Readonly<Record<string, string>> = {
  actions: 'What the ways out do; one without an action is not offered.',
  alert: 'How the risk alert looks: props of its own.',
  align: 'Which edges of panel and button stand in line.',
  authorize: 'Says what this person may do, and why not.',
  balance: 'The credit of the account, as the host shows it.',
  children: 'What stands in it besides.',
  contact: 'Whom it is with: name, phone number or user id, e-mail address, language, time zone.',
  clock: 'The clock that it runs on: your server’s time, or a fake one in tests.',
  className: 'A class of the host.',
  composer: 'How the composer looks: props of its own.',
  defaultOpen: 'Whether it is open at first.',
  isChecked: 'Whether what is wrong is said of every field, also of those not touched yet.',
  isLocked: 'Whether nothing can be changed, as while a message goes.',
  issues: 'What is wrong with the values.',
  look: 'In the colors of WhatsApp, or in those of the page.',
  onOpenChange: 'Called when somebody opens or closes it, with the reason.',
  onStartBot: 'Called when an assistant is chosen.',
  onValueChange: 'Called with the id of a field and its new value.',
  open: 'Whether it is open, where the host keeps that.',
  prefill: 'Values that the host knows, by field.',
  selector: 'How the template selector looks: props of its own.',
  side: 'The side of the button that the panel opens to.',
  size: 'With words, with the time alone, as an icon, or by the room that there is.',
  style: 'Inline style of the host.',
  template: 'A parsed template or a raw definition.',
  templates: 'The templates as the platform’s API returns them, or a loader’s state.',
  values: 'What is filled in, by the id of the field.',
  variant: 'Once the window has closed, a notice takes the place of the field, or the field turns grey.',
};

const DATES = /\bInstantInput\b/;
const MAX_TYPE_LENGTH = 60;

interface Section {
  /** Heading in the table. */
  category: string;
  /** Interfaces of the source whose members it has. */
  of: readonly string[];
}

const WINDOW: Section = { category: 'The window', of: ['WindowInput'] };
const CONVERSATION: Section = { category: 'The conversation', of: ['ConversationOptions'] };
const TEXTS: Section = { category: 'Texts and look', of: ['TextProps', 'PartProps'] };

/** Of which interfaces the props of each part come. */
const PARTS = {
  WindowBadge: [{ category: 'The badge', of: ['WindowBadgeLook'] }, WINDOW, CONVERSATION, TEXTS],
  RiskAlert: [
    { category: 'The alert', of: ['RiskAlertTriggerProps', 'RiskAlertOpen', 'RiskAlertPanelProps'] },
    WINDOW,
    CONVERSATION,
    TEXTS,
  ],
  ComposerHints: [{ category: 'The hints', of: ['ComposerHintsLook'] }, WINDOW, CONVERSATION, TEXTS],
  ExpiryNotice: [WINDOW, CONVERSATION, TEXTS],
  WindowComposer: [
    { category: 'The composer', of: ['ComposerOptions', 'WindowComposerLook'] },
    WINDOW,
    CONVERSATION,
    TEXTS,
  ],
  MessagingWindow: [{ category: 'The whole', of: ['MessagingWindowProps'] }, WINDOW, CONVERSATION, TEXTS],
  MessagingWindowRoot: [{ category: 'The root', of: ['MessagingWindowRootProps'] }, WINDOW, CONVERSATION],
  TemplateSelector: [
    { category: 'The selector', of: ['TemplateSelectorLook', 'TemplateSelectorOptions'] },
    WINDOW,
    CONVERSATION,
    TEXTS,
  ],
  TemplateForm: [{ category: 'The form', of: ['TemplateFormProps'] }, TEXTS],
  TemplatePreview: [{ category: 'The preview', of: ['TemplatePreviewProps'] }, TEXTS],
} satisfies Record<string, readonly Section[]>;

/** What a part does not take of them. */
const NOT_TAKEN: ReadonlySet<string> = new Set(['isNeeded']);

/** The rows of the table of props of a part, from the comments in its source. */
export function propDocs(part: keyof typeof PARTS): Record<string, InputType> {
  const rows: Record<string, InputType> = {};
  for (const { category, of } of PARTS[part]) {
    for (const prop of of.flatMap(membersOf)) {
      if (!NOT_TAKEN.has(prop.name)) rows[prop.name] = rowOf(prop, category, rows[prop.name]);
    }
  }
  return rows;
}

function membersOf(name: string): readonly PropDoc[] {
  const members = interfaces.get(name);
  if (members === undefined) throw new Error(`There is no interface ${name} in the sources.`);
  return members;
}

function rowOf(prop: PropDoc, category: string, before: InputType | undefined): InputType {
  const { name, type, isRequired } = prop;
  // The name of an attribute alone says little.
  const said = /^`data-\w+`\.$/.test(prop.description) ? '' : prop.description;
  return {
    name,
    description: said || before?.description || SENTENCES[name] || '',
    // Storybook looks at the values of a story for the rest, and would print the source of its functions.
    type: { name: 'other', value: type, required: isRequired },
    table: {
      category,
      type: { summary: shortened(type) },
      defaultValue: prop.default === undefined ? undefined : { summary: prop.default.replaceAll('`', '') },
    },
    ...controlOf(prop),
  };
}

function controlOf({ name, type }: PropDoc): Pick<InputType, 'control' | 'options'> {
  const options = literalsOf(type) ?? CHOICES[name];
  if (options !== undefined && !type.includes('=>')) {
    return { control: options.length > 3 ? 'select' : 'inline-radio', options };
  }
  if (DATES.test(type) && !type.includes('[]')) return { control: 'date' };
  if (type === 'boolean' || type === 'number') return { control: type };
  if (/^(string|React\.ReactNode|ReactNode)( \| null)?$/.test(type)) return { control: 'text' };
  return { control: false };
}

/** The choices of a type that is nothing but words. */
function literalsOf(type: string): string[] | undefined {
  const words = type.replace(/^\| /, '').split(' | ');
  return words.every((word) => /^'[\w-]+'$/.test(word)) ? words.map((word) => word.slice(1, -1)) : undefined;
}

/** That a prop may be absent is said by the missing star. */
function shortened(whole: string): string {
  const type = whole.replace(/ \| undefined$/, '');
  return type.length > MAX_TYPE_LENGTH ? `${type.slice(0, MAX_TYPE_LENGTH)}…` : type;
}
