import { HEADER_MAX_LENGTH } from './limits.js';
import { type ParseContext, placed } from './ParseContext.js';
import { parseText } from './parseText.js';
import { type JsonRecord, listOf, partOf, textOf, unpacked, wordOf } from './recordOf.js';
import type { MediaFormat, TemplateHeader } from './Template.js';

/** Reads a header; `undefined` when its format is not known. Without a format, a text makes it a text header. */
export function parseHeader(
  context: ParseContext,
  raw: JsonRecord,
  where: string,
): TemplateHeader | undefined {
  const text = textOf(raw.text);
  let format = wordOf(raw.format);
  if (format === '' && text !== '') {
    context.note('missing-format', where);
    format = 'TEXT';
  }
  switch (format) {
    case 'TEXT':
      if (text === '') context.note('missing-text', where, 'text', true);
      return {
        type: 'header',
        format: 'text',
        ...parseText(context, 'header', text, HEADER_MAX_LENGTH, raw.example, where),
      };
    case 'IMAGE':
    case 'VIDEO':
    case 'GIF':
    case 'DOCUMENT': {
      const example = textOf(listOf(partOf(unpacked(raw.example))?.header_handle)[0]);
      const mediaFormat = format.toLowerCase() as MediaFormat;
      return {
        type: 'header',
        format: mediaFormat,
        fields: [
          {
            ...placed(context, 'header.media', 'header'),
            kind: mediaFormat === 'document' ? 'document' : 'media',
            format: mediaFormat,
            required: true,
            ...(example === '' ? {} : { example }),
          },
        ],
      };
    }
    case 'LOCATION':
    case 'PRODUCT': {
      const kind = format === 'LOCATION' ? 'location' : 'product';
      return {
        type: 'header',
        format: kind,
        fields: [{ ...placed(context, `header.${kind}`, 'header'), kind, required: true }],
      };
    }
    default:
      context.note('unknown-header-format', where, textOf(raw.format), true);
      return undefined;
  }
}
