'use client';
import { useEffect, useRef, useState } from 'react';
import { type FileProblem, fileProblem, type MediaLimit } from '../core/template/mediaLimits.js';
import type { Template } from '../core/template/Template.js';
import type { TemplateField } from '../core/template/TemplateField.js';
import type { MediaValue } from '../core/template/TemplateValues.js';

/** What an upload is for, and how it is followed and stopped. */
export interface TemplateUploadContext {
  field: TemplateField;
  template: Template;
  /** Tells how much is done, 0 to 1. Without it only that it is going on is shown. */
  onProgress: (share: number) => void;
  /** Aborted when the upload is cancelled or its field goes away. */
  signal: AbortSignal;
}

/** Uploads a file for a media header: the platform's media id, or a public address of it. */
export type TemplateUpload = (
  file: File,
  context: TemplateUploadContext,
) => Promise<{ id: string } | { link: string }>;

/** Where an upload stands. `refused`: the file does not fit the format, nothing was uploaded. */
export interface TemplateUploadState {
  status: 'idle' | 'uploading' | 'uploaded' | 'failed' | 'refused';
  /** The file that this is about. */
  file: File | null;
  /** 0 to 1; `null`: not known. */
  progress: number | null;
  problem: FileProblem | null;
}

export interface UseTemplateUploadOptions {
  upload: TemplateUpload | undefined;
  field: TemplateField;
  template: Template;
  limit: MediaLimit;
  /** Called with the uploaded file, and with `undefined` when one begins: the former must not be sent meanwhile. */
  onValue: (value: MediaValue | undefined) => void;
}

export interface UseTemplateUploadResult extends TemplateUploadState {
  start: (file: File) => void;
  /** Stops it; the field stays empty. */
  cancel: () => void;
  /** Tries the same file again. */
  retry: () => void;
}

const IDLE: TemplateUploadState = { status: 'idle', file: null, progress: null, problem: null };

/** Uploads one file at a time for one field: a newer one, cancelling and leaving stop the older. */
export function useTemplateUpload(options: UseTemplateUploadOptions): UseTemplateUploadResult {
  const [state, setState] = useState(IDLE);
  const running = useRef<AbortController | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => () => running.current?.abort(), []);

  const start = async (file: File) => {
    const { upload, field, template, limit, onValue } = latest.current;
    if (upload === undefined) return;
    running.current?.abort();
    const problem = fileProblem(file, limit);
    if (problem !== null) {
      setState({ ...IDLE, status: 'refused', file, problem });
      return;
    }
    const control = new AbortController();
    running.current = control;
    const { signal } = control;
    setState({ ...IDLE, status: 'uploading', file });
    onValue(undefined);
    const onProgress = (share: number) => {
      const progress = Math.min(1, Math.max(0, share));
      if (!signal.aborted && !Number.isNaN(progress))
        setState({ ...IDLE, status: 'uploading', file, progress });
    };
    try {
      const media = await upload(file, { field, template, onProgress, signal });
      if (signal.aborted) return;
      setState({ ...IDLE, status: 'uploaded', file });
      latest.current.onValue(field.kind === 'document' ? { ...media, filename: file.name } : media);
    } catch {
      if (!signal.aborted) setState({ ...IDLE, status: 'failed', file });
    }
  };
  return {
    ...state,
    start: (file) => void start(file),
    cancel() {
      running.current?.abort();
      setState(IDLE);
    },
    retry() {
      if (state.file !== null) void start(state.file);
    },
  };
}
