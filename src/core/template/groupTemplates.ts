import { parseTemplate } from './parseTemplate.js';
import { sendabilityOf } from './sendabilityOf.js';
import type { Template } from './Template.js';

/** The language variants of one name. */
export interface TemplateGroup {
  name: string;
  /** The variant to offer first: the same as `variants[0]`. */
  preferred: Template;
  /** Nearest language first; among equally near ones, those that can be sent first. */
  variants: readonly Template[];
}

/**
 * Templates by name, in the order in which the names first occur. Nearest to the customer's language is the language
 * itself (`en_US`), then its plain form (`en`), another region's (`en_GB`), another script's (`zh_CN` for `zh_TW`), then any
 * other.
 *
 * @example groupTemplates([{ name: 'a', language: 'de' }, { name: 'a', language: 'en' }], 'en_US')[0]?.preferred.language // 'en'
 */
export function groupTemplates(templates: readonly unknown[], language = ''): TemplateGroup[] {
  return groupsOf(templates.map(parseTemplate), ({ name }) => name, parseTemplate, language);
}

/** As `groupTemplates`; a template is made of its definition when it is first asked for. */
export function groupsOf<Definition>(
  definitions: readonly Definition[],
  nameOf: (definition: Definition) => string,
  templateOf: (definition: Definition) => Template,
  language: string,
): TemplateGroup[] {
  const groups = new Map<string, Group<Definition>>();
  const sorted = (members: readonly Definition[]) => {
    const variants = members.map(templateOf);
    return variants.length < 2 ? variants : byRank(variants, language);
  };
  for (const definition of definitions) {
    const name = nameOf(definition);
    const group = groups.get(name);
    if (group) group[MEMBERS].push(definition);
    else groups.set(name, new Group(name, [definition], sorted));
  }
  return [...groups.values()];
}

const MEMBERS = Symbol('members');
const VARIANTS = Symbol('variants');

/** Put in order when it is first asked for: to know what can be sent, a template must be read. */
class Group<Definition> implements TemplateGroup {
  [VARIANTS]: readonly Template[] | ((members: readonly Definition[]) => readonly Template[]);
  readonly [MEMBERS]: Definition[];

  constructor(
    readonly name: string,
    members: Definition[],
    variants: (members: readonly Definition[]) => readonly Template[],
  ) {
    this[MEMBERS] = members;
    this[VARIANTS] = variants;
  }

  get variants(): readonly Template[] {
    if (typeof this[VARIANTS] === 'function') this[VARIANTS] = this[VARIANTS](this[MEMBERS]);
    return this[VARIANTS];
  }

  get preferred(): Template {
    return this.variants[0] as Template;
  }
}

function byRank(variants: readonly Template[], language: string): readonly Template[] {
  const wanted = tagOf(language);
  const rank = (template: Template) =>
    2 * distance(tagOf(template.language), wanted) + (sendabilityOf(template) === true ? 0 : 1);
  return [...variants].sort((a, b) => rank(a) - rank(b));
}

interface LanguageTag {
  language: string;
  /** `undefined`: the usual one. */
  script: string | undefined;
  region: string | undefined;
}

/** Where Chinese is written in traditional characters. The other scripts stand in the tag itself. */
const TRADITIONAL = ['tw', 'hk', 'mo'];

function tagOf(tag: string): LanguageTag {
  const [language = '', ...rest] = tag.replaceAll('-', '_').toLowerCase().split('_');
  const region = rest.find((part) => part.length === 2 || part.length === 3);
  const script = rest.find((part) => part.length === 4);
  const usual = TRADITIONAL.includes(region ?? '') ? 'hant' : 'hans';
  return { language, script: script ?? (language === 'zh' ? usual : undefined), region };
}

/** Whoever reads traditional characters reads those of any region rather than simplified ones. */
function distance(tag: LanguageTag, wanted: LanguageTag): number {
  if (tag.language !== wanted.language || wanted.language === '') return 4;
  if (tag.script !== undefined && wanted.script !== undefined && tag.script !== wanted.script) return 3;
  if (tag.region === wanted.region) return 0;
  return tag.region === undefined ? 1 : 2;
}
