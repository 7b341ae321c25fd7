import {
  addressProblem,
  checkCode,
  checkLength,
  checkText,
  checkUrlSuffix,
  isWebAddress,
  repeatsPrefix,
} from './checkText.js';
import { CALL_TTL_MAX_MINUTES, PRODUCTS_MAX, SECTION_TITLE_MAX_LENGTH, SECTIONS_MAX } from './limits.js';
import { type JsonRecord, listOf, recordOf, textOf } from './recordOf.js';
import { shownValue } from './shownValue.js';
import type { TemplateField } from './TemplateField.js';
import type { FieldValue } from './TemplateValues.js';
import type { ValueIssue } from './ValueIssue.js';

type Found = Omit<ValueIssue, 'fieldId'>;

const WRONG_TYPE: Found[] = [{ code: 'wrong-type' }];

/** What is wrong with the value of one field. `value` is not missing. */
export function checkValue(field: TemplateField, value: FieldValue): Found[] {
  const record = recordOf(value);
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' || isLocalized(record)
        ? checkText(field, shownValue(value) ?? '')
        : WRONG_TYPE;
    case 'url-suffix':
      return typeof value === 'string' ? checkUrlSuffix(field, value) : WRONG_TYPE;
    case 'coupon-code':
    case 'one-time-code':
      return typeof value === 'string' ? checkCode(field, value) : WRONG_TYPE;
    case 'payload':
      return typeof value === 'string' ? checkLength(field, value) : WRONG_TYPE;
    case 'ttl-minutes':
      return checkRange(value, 1, CALL_TTL_MAX_MINUTES);
    case 'expiration':
      return checkRange(value, 1e11, 8.64e15);
    case 'media':
    case 'document':
      return checkMedia(field, record);
    case 'location':
      return checkLocation(record);
    case 'product':
      return isFilledText(record?.product_retailer_id) && isFilledText(record?.catalog_id) ? [] : WRONG_TYPE;
    case 'products':
      return checkProducts(record);
    case 'order-details':
      return recordOf(record?.[field.buttonType === 'payment-request' ? 'payment_request' : 'order_details'])
        ? []
        : WRONG_TYPE;
    case 'order-status':
      return isFilledText(record?.reference_id) && recordOf(record.order) ? [] : WRONG_TYPE;
    case 'flow':
      return checkFlow(record);
    case 'catalog':
      return record ? [] : WRONG_TYPE;
    default:
      return field.kind satisfies never;
  }
}

function isFilledText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** A currency or date of the older kinds. `code` is one of ISO 4217, `amount_1000` the amount times 1000, as an integer. */
function isLocalized(record: JsonRecord | undefined): boolean {
  const currency = recordOf(record?.currency);
  if (currency && !(/^[A-Z]{3}$/i.test(textOf(currency.code)) && Number.isInteger(currency.amount_1000)))
    return false;
  return isFilledText((currency ?? recordOf(record?.date_time))?.fallback_value);
}

function checkRange(value: FieldValue, min: number, max: number): Found[] {
  if (typeof value !== 'number') return WRONG_TYPE;
  return Number.isInteger(value) && value >= min && value <= max ? [] : [{ code: 'out-of-range', min, max }];
}

function checkMedia({ urlPrefix, urlRest = '' }: TemplateField, media: JsonRecord | undefined): Found[] {
  const { link, id, filename } = media ?? {};
  if (filename !== undefined && typeof filename !== 'string') return WRONG_TYPE;
  if (isFilledText(link) && isFilledText(id)) return [{ code: 'link-and-id' }];
  // `4::aW1h...` is the handle of a sample, which only the creation of a template takes.
  if (isFilledText(id)) return urlPrefix === undefined && !/^\d+::/.test(id) ? [] : WRONG_TYPE;
  if (!isFilledText(link)) return WRONG_TYPE;
  if (/\s/.test(link)) return [{ code: 'space-in-url' }];
  if (!isWebAddress(link)) return [{ code: addressProblem(link), url: link }];
  if (urlPrefix === undefined) return [];
  const isInside =
    link.startsWith(urlPrefix) && link.endsWith(urlRest) && link.length > urlPrefix.length + urlRest.length;
  if (!isInside) return [{ code: 'outside-prefix', url: urlPrefix }];
  const part = link.slice(urlPrefix.length, link.length - urlRest.length);
  return repeatsPrefix(urlPrefix, part) ? [{ code: 'repeats-prefix', url: link }] : [];
}

function checkLocation(place: JsonRecord | undefined): Found[] {
  if (!place || !isFilledText(place.name) || !isFilledText(place.address)) return WRONG_TYPE;
  const found = (
    [
      ['latitude', 90],
      ['longitude', 180],
    ] as const
  ).map(([key, max]): Found | undefined => {
    const value = place[key];
    const degrees = isFilledText(value) || typeof value === 'number' ? Number(value) : Number.NaN;
    if (Number.isNaN(degrees)) return WRONG_TYPE[0];
    return Math.abs(degrees) <= max ? undefined : { code: 'out-of-range', min: -max, max };
  });
  return found.filter((issue) => issue !== undefined);
}

function checkFlow(action: JsonRecord | undefined): Found[] {
  if (!action || (action.flow_token !== undefined && typeof action.flow_token !== 'string'))
    return WRONG_TYPE;
  const { flow_action_data: data } = action;
  return data === undefined || recordOf(data) ? [] : [{ code: 'not-json' }];
}

function checkProducts(action: JsonRecord | undefined): Found[] {
  const sections = Array.isArray(action?.sections)
    ? action.sections.map((section) => recordOf(section) ?? {})
    : [];
  const items = sections.flatMap((section) => listOf(section.product_items));
  const { length } = items;
  const areItems = items.every((item) => isFilledText(recordOf(item)?.product_retailer_id));
  if (!isFilledText(action?.thumbnail_product_retailer_id) || length === 0 || !areItems) return WRONG_TYPE;
  const title = Math.max(...sections.map((section) => textOf(section.title).length));
  const found: Found[] = [
    { code: 'too-many', length: sections.length, maxLength: SECTIONS_MAX },
    { code: 'too-many', length, maxLength: PRODUCTS_MAX },
    { code: 'too-long', length: title, maxLength: SECTION_TITLE_MAX_LENGTH },
  ];
  return found.filter(({ length = 0, maxLength = 0 }) => length > maxLength);
}
