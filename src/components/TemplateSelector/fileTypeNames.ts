/** Types whose name does not say what people call them. */
const NAMES: Readonly<Record<string, string>> = {
  'video/3gpp': '3GP',
  'text/plain': 'TXT',
  'application/msword': 'DOC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.ms-excel': 'XLS',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.ms-powerpoint': 'PPT',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
};

/**
 * Types of files as people know them.
 *
 * @example fileTypeNames(['image/jpeg', 'image/png']) // 'JPEG, PNG'
 */
export function fileTypeNames(types: readonly string[]): string {
  return types.map((type) => NAMES[type] ?? type.replace(/^.*\//, '').toUpperCase()).join(', ');
}
