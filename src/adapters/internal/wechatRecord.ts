import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import type { EventCollector } from './eventCollector.js';
import { isRecord, type UnknownRecord } from './isRecord.js';

/** Pushes have less than 10,000 characters; longer ones are not parsed. */
const LONGEST_XML = 200_000;

/**
 * A WeChat push as a flat object: from an object that an XML parser made (`{ xml: { Event: ['CLICK'] } }`),
 * or from a JSON push. `undefined`, and a report, when it cannot be read or is encrypted.
 */
export function wechatRecord(payload: UnknownRecord, collector: EventCollector): UnknownRecord | undefined {
  const flat = flatten(isRecord(payload.xml) ? payload.xml : payload);
  if (flat.Encrypt !== undefined && flat.MsgType === undefined) {
    collector.report('encrypted', '');
    return undefined;
  }
  return flat;
}

/** XML parsers give every value as a list of one. */
function flatten(record: UnknownRecord): UnknownRecord {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value,
    ]),
  );
}

/** The texts in a push as XML, by name. */
export function pushOfXml(text: string): UnknownRecord | undefined {
  if (text.length > LONGEST_XML || !text.trimStart().startsWith('<')) return undefined;
  try {
    const { root } = parseXml(text.trim());
    return root === null ? undefined : Object.fromEntries(childrenOf(root));
  } catch {
    return undefined;
  }
}

function childrenOf(root: XmlElement): [name: string, text: string][] {
  return root.children
    .filter((child): child is XmlElement => child.type === 'element')
    .map((child) => [child.name, child.text.trim()]);
}
