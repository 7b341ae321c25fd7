'use client';

import { type DragEvent, useRef, useState } from 'react';
import { MEDIA_LIMITS } from '../../core/template/mediaLimits.js';
import { type TemplateUploadState, useTemplateUpload } from '../../hooks/useTemplateUpload.js';
import { cached, formatText, supported } from '../../strings/formatText.js';
import { dataAttributes } from '../internal/dataAttributes.js';
import { FleetingButton } from '../internal/FleetingButton.js';
import { PartIcon } from '../internal/PartIcon.js';
import type { TemplatePart, Texts } from '../internal/TextDefaults.js';
import type { FieldControlProps } from './FieldControl.js';

/** A file for a media header, chosen or dropped, and how far its upload is. The host uploads it. */
export function UploadControl(props: FieldControlProps) {
  const { field, texts, isLocked } = props;
  const { upload: words, retry } = texts.strings.templates;
  const limit = props.mediaLimits[field.format ?? 'document'] ?? MEDIA_LIMITS[field.format ?? 'document'];
  const upload = useTemplateUpload({
    upload: props.uploadMedia,
    field,
    template: props.template,
    limit,
    onValue: props.onValueChange,
  });
  const { status } = upload;
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const allowed = {
    types: fileTypeNames(limit.types),
    size: formatBytes(limit.maxBytes, texts.locale),
  };
  const over = (event: DragEvent, next: boolean) => {
    if (isLocked) return;
    event.preventDefault();
    setIsOver(next);
  };
  const drop = (event: DragEvent) => {
    over(event, false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && !isLocked) upload.start(file);
  };
  const isRunning = status === 'uploading';
  const isProblem = status === 'failed' || status === 'refused';
  return (
    // The drop is a shortcut of the button inside.
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing here is only for the mouse
    <div
      className="mw-template-upload"
      {...dataAttributes({ status, over: isOver })}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={drop}
    >
      <input
        ref={input}
        className="mw-hidden"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={limit.types.join(',')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) upload.start(file);
          event.target.value = '';
        }}
      />
      <div className="mw-template-upload-row">
        {status === 'idle' ? null : (
          <PartIcon name={isProblem ? 'failed' : status === 'uploaded' ? 'sent' : 'upload'} />
        )}
        <p className="mw-template-upload-text" id={`${props.id}-upload`} role="status">
          {status === 'idle' ? null : <bdi className="mw-plain">{uploadText(upload, allowed, texts)}</bdi>}
        </p>
        {status === 'failed' && !isLocked ? (
          <FleetingButton
            className="mw-button"
            successorOf={(button) => button.nextElementSibling}
            onClick={upload.retry}
          >
            {retry}
          </FleetingButton>
        ) : null}
        {/* One button, so that the focus stays on it through the whole upload. */}
        <button
          type="button"
          className="mw-button"
          disabled={isLocked}
          aria-describedby={`${props.id}-limits`}
          onClick={() => (isRunning ? upload.cancel() : input.current?.click())}
        >
          {status === 'idle' ? <PartIcon name="upload" /> : null}
          {isRunning ? words.cancel : status === 'idle' ? words.choose : words.replace}
        </button>
        {status === 'idle' ? <span className="mw-template-upload-drop">{words.drop}</span> : null}
      </div>
      {isRunning ? (
        <progress
          className="mw-template-progress"
          aria-labelledby={`${props.id}-upload`}
          value={upload.progress ?? undefined}
        />
      ) : null}
      <p className="mw-template-hint" id={`${props.id}-limits`}>
        {formatText(words.limits, allowed, texts.locale)}
      </p>
    </div>
  );
}

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
function fileTypeNames(types: readonly string[]): string {
  return types.map((type) => NAMES[type] ?? type.replace(/^.*\//, '').toUpperCase()).join(', ');
}

/** Where an upload stands, in words; `''` before the first one. */
function uploadText(
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

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A size of a file in the words of the locale.
 *
 * @example formatBytes(3_500_000, 'en') // '3.5 MB'
 */
function formatBytes(bytes: number, locale: string): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const format = cached(
    formats,
    `${locale}|${unit}`,
    () => new Intl.NumberFormat(supported(locale), { style: 'unit', unit, maximumFractionDigits: 1 }),
  );
  // Up, since "5 MB" beside "at most 5 MB" says nothing.
  return format.format(Math.ceil(bytes / (unit === 'kilobyte' ? 100 : 100_000)) / 10);
}
