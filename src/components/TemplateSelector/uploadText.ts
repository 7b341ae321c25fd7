import type { TemplateUploadState } from '../../hooks/useTemplateUpload.js';
import { formatBytes } from '../../strings/formatBytes.js';
import { formatText } from '../../strings/formatText.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';

/** Where an upload stands, in words; `''` before the first one. */
export function uploadText(
  { status, file, problem }: TemplateUploadState,
  allowed: { types: string; size: string },
  { strings, locale }: Texts<TemplatePart>,
): string {
  const { upload } = strings.templates;
  const problems = {
    'wrong-file-type': upload.wrongType,
    'file-too-large': upload.tooLarge,
    'empty-file': upload.emptyFile,
  };
  const text = {
    idle: '',
    uploading: upload.uploading,
    uploaded: upload.uploaded,
    failed: upload.failed,
    refused: problem === null ? '' : problems[problem],
  }[status];
  const actual = formatBytes(file?.size ?? 0, locale);
  return formatText(text, { ...allowed, file: file?.name ?? '', actual }, locale);
}
