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
  switch (block.type) {
    case 'paragraph':
      return (
        <p className="mw-preview-paragraph">
          <PreviewNodes nodes={block.children} names={names} />
        </p>
      );
    case 'quote':
      return (
        <blockquote className="mw-preview-quote">
          <PreviewNodes nodes={block.children} names={names} />
        </blockquote>
      );
    case 'code-block':
      return (
        <pre className="mw-preview-code-block">
          <code className="mw-plain">
            <PreviewNodes nodes={block.children} names={names} />
          </code>
        </pre>
      );
    case 'bullets':
      return (
        <ul className="mw-preview-items">
          {inOrder(block.items, ({ children }) => (
            <li className="mw-plain">
              <PreviewNodes nodes={children} names={names} />
            </li>
          ))}
        </ul>
      );
    case 'numbers':
      return (
        <ol className="mw-preview-items">
          {inOrder(block.items, ({ number, children }) => (
            <li className="mw-plain" value={number}>
              <PreviewNodes nodes={children} names={names} />
            </li>
          ))}
        </ol>
      );
    default:
      return block satisfies never;
  }
}

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
    case 'bold':
      return (
        <strong className="mw-bold">
          <PreviewNodes nodes={node.children} names={names} />
        </strong>
      );
    case 'italic':
      return (
        <em className="mw-italic">
          <PreviewNodes nodes={node.children} names={names} />
        </em>
      );
    case 'strike':
      return (
        <s className="mw-plain">
          <PreviewNodes nodes={node.children} names={names} />
        </s>
      );
    case 'code':
      return (
        <code className="mw-preview-code">
          <PreviewNodes nodes={node.children} names={names} />
        </code>
      );
    default:
      return node satisfies never;
  }
}
