import type { BlockNode, InlineNode } from '../../core/template/RenderedTemplate.js';
import { renderTemplate } from '../../core/template/renderTemplate.js';
import type { Template } from '../../core/template/Template.js';

const MAX_LENGTH = 160;

const excerpts = new WeakMap<Template, string>();

/** The beginning of a template's body on one line, without marks; an ellipsis for what is to be filled in. */
export function excerptOf(template: Template): string {
  let excerpt = excerpts.get(template);
  if (excerpt === undefined) {
    excerpt = madeOf(template);
    excerpts.set(template, excerpt);
  }
  return excerpt;
}

function madeOf(template: Template): string {
  const text = (renderTemplate(template, {}).body?.blocks ?? []).map(textOfBlock).join(' ');
  return text.replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
}

function textOfBlock(block: BlockNode): string {
  const lines = 'items' in block ? block.items : [block];
  return lines.map(({ children }) => children.map(textOf).join('')).join(' ');
}

function textOf(node: InlineNode): string {
  if (node.type === 'placeholder') return '…';
  return 'children' in node ? node.children.map(textOf).join('') : node.text;
}
