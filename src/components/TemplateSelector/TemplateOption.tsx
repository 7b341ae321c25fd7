'use client';

import { type MouseEvent, memo } from 'react';
import type { TemplateListState } from '../../conversation/templateList.js';
import { directionOf, languageTagOf } from '../../core/template/directionOf.js';
import type { TemplateGroup } from '../../core/template/groupTemplates.js';
import type { BlockNode, InlineNode } from '../../core/template/RenderedTemplate.js';
import { renderTemplate } from '../../core/template/renderTemplate.js';
import type { Template } from '../../core/template/Template.js';
import type { Verdict } from '../../core/window/Verdict.js';
import { formatPlural } from '../../strings/formatPlural.js';
import { isDirected, isolated } from '../../strings/isolated.js';
import { dataAttributes } from '../internal/dataAttributes.js';
import { PartIcon } from '../internal/PartIcon.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { categoryName } from './categoryName.js';
import { languageName } from './languageName.js';
import { TemplateNameText } from './TemplateNameText.js';
import { verdictText } from './verdictText.js';

interface TemplateOptionProps {
  id: string;
  group: TemplateGroup;
  place: number;
  count: number;
  isActive: boolean;
  isSelected: boolean;
  /** The heading above says the use case. */
  isUnderUseCase: boolean;
  getVerdict: TemplateListState['getVerdict'];
  getMeta: TemplateListState['getMeta'];
  texts: Texts<TemplatePart>;
  onChoose: (group: TemplateGroup) => void;
}

/** The variant of a group that is chosen with it: the nearest language that can be sent. */
export function offeredOf(
  { variants, preferred }: TemplateGroup,
  getVerdict: TemplateListState['getVerdict'],
): { template: Template; verdict: Verdict } {
  const template = variants.find((variant) => getVerdict(variant).isAllowed) ?? preferred;
  return { template, verdict: getVerdict(template) };
}

/** One name in the list. Few elements: there may be many of them. */
export const TemplateOption = memo(function TemplateOption(props: TemplateOptionProps) {
  const { group, place, texts, isActive, isSelected } = props;
  const { template, verdict } = offeredOf(group, props.getVerdict);
  const { useCase, price } = props.getMeta?.(template) ?? {};
  const { length } = group.variants;
  const languages =
    length === 1
      ? languageName(template.language, texts.locale)
      : formatPlural(texts.strings.templates.variants, length, texts.locale);
  // As anywhere in a sentence from right to left: a price would turn over.
  const isFromRight = directionOf(texts.locale) === 'rtl';
  const mixes = (part: string) => isFromRight || isDirected(part);
  // No tab stop and no keys of its own: both are the combobox's, which owns the list.
  const option = {
    role: 'option',
    id: props.id,
    'aria-selected': isSelected,
    'aria-disabled': !verdict.isAllowed,
    'aria-setsize': props.count,
    'aria-posinset': place + 1,
    ...dataAttributes({ active: isActive, unavailable: !verdict.isAllowed }),
    onMouseDown: keepFocus,
    onClick: () => props.onChoose(group),
  };
  return (
    <div className="mw-template-option" {...option}>
      <bdi className="mw-template-option-name">
        <TemplateNameText name={group.name} />
      </bdi>
      <span
        className="mw-template-option-text"
        lang={languageTagOf(template.language) || undefined}
        dir={directionOf(template.language)}
      >
        {excerptOf(template).map((piece, index) =>
          typeof piece === 'string' ? (
            piece
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text
            <bdi key={index} className="mw-template-chip">
              {piece.name}
            </bdi>
          ),
        )}
      </span>
      <span className="mw-template-option-meta">
        {[props.isUnderUseCase ? '' : useCase, categoryName(template.category, texts), languages, price]
          .flatMap((part) => (part === undefined || part === '' ? [] : mixes(part) ? isolated(part) : part))
          .join(' · ')}
      </span>
      {verdict.isAllowed ? null : (
        <span className="mw-template-option-block">
          <PartIcon name="blocked" />
          <span className="mw-template-reason-text">{verdictText(verdict, texts)}</span>
        </span>
      )}
    </div>
  );
});

function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

const MAX_LENGTH = 160;

/** A piece of text, or what is to be filled in there. */
type Piece = string | { name: string };

const excerpts = new WeakMap<Template, readonly Piece[]>();

/** The beginning of a template's body on one line, without marks. */
function excerptOf(template: Template): readonly Piece[] {
  let excerpt = excerpts.get(template);
  if (excerpt === undefined) {
    excerpt = shortened((renderTemplate(template, {}).body?.blocks ?? []).flatMap(piecesOfBlock));
    excerpts.set(template, excerpt);
  }
  return excerpt;
}

function shortened(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  let room = MAX_LENGTH;
  for (const piece of pieces) {
    if (room <= 0) break;
    const text = typeof piece === 'string' ? piece.replace(/\s+/g, ' ').slice(0, room) : piece.name;
    room -= text.length;
    kept.push(typeof piece === 'string' ? text : piece);
  }
  return kept;
}

function piecesOfBlock(block: BlockNode): Piece[] {
  const lines = 'items' in block ? block.items : [block];
  return lines.flatMap(({ children }) => [...children.flatMap(piecesOf), ' ']);
}

function piecesOf(node: InlineNode): Piece[] {
  if (node.type === 'placeholder') return [{ name: String(node.name).replace(/_+/g, ' ') }];
  return 'children' in node ? node.children.flatMap(piecesOf) : [node.text];
}
