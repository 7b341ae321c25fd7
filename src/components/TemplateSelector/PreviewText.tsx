'use client';
import type { BlockNode, InlineNode, RenderedText } from '../../core/template/RenderedTemplate.js';
import type { FieldId } from '../../core/template/TemplateValues.js';
import { inOrder } from './inOrder.js';

/** Name of the field behind a placeholder, and the language that the name is in. */
export interface SlotNames {
  nameOf: (id: FieldId) => string;
  locale: string;
}

/** A body with its formatting. Everything is text; nothing in a value can become markup. */
export function PreviewText({ text, names }: { text: RenderedText; names: SlotNames }) {
  return (
    <div className="mw-preview-body">
      {inOrder(text.blocks, (block) => (
        <Block block={block} names={names} />
      ))}
    </div>
  );
}

/** Pieces of one line. */
export function PreviewNodes({ nodes, names }: { nodes: readonly InlineNode[]; names: SlotNames }) {
  return inOrder(nodes, (node) => <Inline node={node} names={names} />);
}

function Block({ block, names }: { block: BlockNode; names: SlotNames }) {
  if ('items' in block) {
    const List = block.type === 'numbers' ? 'ol' : 'ul';
    return (
      <List className="mw-preview-items">
        {inOrder<{ number?: number; children: readonly InlineNode[] }>(
          block.items,
          ({ number, children }) => (
            <li className="mw-plain" value={number}>
              <PreviewNodes nodes={children} names={names} />
            </li>
          ),
        )}
      </List>
    );
  }
  const nodes = <PreviewNodes nodes={block.children} names={names} />;
  if (block.type === 'code-block') {
    return (
      <pre className="mw-preview-code-block">
        <code className="mw-plain">{nodes}</code>
      </pre>
    );
  }
  return block.type === 'quote' ? (
    <blockquote className="mw-preview-quote">{nodes}</blockquote>
  ) : (
    <p className="mw-preview-paragraph">{nodes}</p>
  );
}

/** Elements and classes of what is marked. */
const MARKS = {
  bold: ['strong', 'mw-bold'],
  italic: ['em', 'mw-italic'],
  strike: ['s', 'mw-plain'],
  code: ['code', 'mw-preview-code'],
} as const;

function Inline({ node, names }: { node: InlineNode; names: SlotNames }) {
  switch (node.type) {
    case 'text':
      return <>{node.text}</>;
    case 'value':
      return <bdi className="mw-preview-value">{node.text}</bdi>;
    case 'placeholder':
      return (
        <bdi className="mw-preview-slot" lang={names.locale}>
          {names.nameOf(node.id)}
        </bdi>
      );
    default: {
      const [Tag, className] = MARKS[node.type];
      return (
        <Tag className={className}>
          <PreviewNodes nodes={node.children} names={names} />
        </Tag>
      );
    }
  }
}
