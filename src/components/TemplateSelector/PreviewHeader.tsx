'use client';
import type { RenderedHeader } from '../../core/template/RenderedTemplate.js';
import { PartIcon } from '../internal/PartIcon.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import { PreviewNodes, type SlotNames } from './PreviewText.js';

interface PreviewHeaderProps {
  header: RenderedHeader;
  names: SlotNames;
  texts: Texts<TemplatePart>;
}

/** A header. Media is a placeholder with its file name or host: nothing is fetched. */
export function PreviewHeader({ header, names, texts }: PreviewHeaderProps) {
  const { templates, locale } = texts.strings;
  switch (header.type) {
    case 'text':
      return (
        <p className="mw-preview-title">
          <PreviewNodes nodes={header.children} names={names} />
        </p>
      );
    case 'media': {
      const { filename, link = '', id = '' } = header.value ?? {};
      const name = (header.format === 'document' && filename) || fileNameOf(link) || id;
      return (
        <div
          className="mw-preview-media"
          data-format={header.format}
          data-filled={name === '' ? undefined : ''}
        >
          <PartIcon name={header.format} />
          <span className={name === '' ? 'mw-preview-media-kind' : 'mw-hidden'} lang={locale} dir="auto">
            {templates.media[header.format]}
          </span>
          {name === '' ? null : <bdi className="mw-preview-media-name">{name}</bdi>}
        </div>
      );
    }
    case 'location':
    case 'product': {
      const lines =
        header.type === 'location'
          ? [header.value?.name, header.value?.address]
          : [header.value?.product_retailer_id];
      return (
        <div className="mw-preview-media" data-format={header.type} data-filled={lines[0] ? '' : undefined}>
          <PartIcon name={header.type} />
          {lines.some(Boolean) ? (
            <span className="mw-preview-media-name">
              {lines.map((line, index) =>
                line ? (
                  <bdi
                    className={index === 0 ? 'mw-bold' : 'mw-plain'}
                    key={index === 0 ? 'name' : 'address'}
                  >
                    {line}
                  </bdi>
                ) : null,
              )}
            </span>
          ) : (
            <span className="mw-preview-media-kind" lang={locale} dir="auto">
              {templates[header.type]}
            </span>
          )}
        </div>
      );
    }
    default:
      return header satisfies never;
  }
}

function fileNameOf(link: string): string {
  const path = link.replace(/[?#].*$/, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}
