import type { MediaFormat } from './Template.js';

/** What files a media header takes. */
export interface MediaLimit {
  /** MIME types. */
  types: readonly string[];
  /** Most bytes; the platform's "MB" are taken as 1,000,000, the smaller of the two readings. */
  maxBytes: number;
}

/** Limits for each format of a media header. */
export type MediaLimits = Readonly<Record<MediaFormat, MediaLimit>>;

/**
 * Files that the platform takes for each format.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media
 * (17 November 2025); GIF, which is an MP4 file that is shown as a video where it is larger:
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components (6 November 2025).
 * Both read 2026-11-22.
 */
export const MEDIA_LIMITS: MediaLimits = {
  image: { types: ['image/jpeg', 'image/png'], maxBytes: 5_000_000 },
  video: { types: ['video/mp4', 'video/3gpp'], maxBytes: 16_000_000 },
  gif: { types: ['video/mp4'], maxBytes: 3_500_000 },
  document: {
    types: [
      'application/pdf',
      'application/msword',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-powerpoint',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'text/plain',
    ],
    maxBytes: 100_000_000,
  },
};

export type FileProblem = 'wrong-file-type' | 'file-too-large' | 'empty-file';

/**
 * What the platform would refuse about a file, `null`: nothing. A type is compared without its parameters; `*` and
 * `image/*` in a host's own limit stand for any.
 *
 * @example fileProblem({ type: 'image/webp', size: 1000 }, MEDIA_LIMITS.image) // 'wrong-file-type'
 */
export function fileProblem(
  { type, size }: { type: string; size: number },
  { types, maxBytes }: MediaLimit,
): FileProblem | null {
  const own = type.toLowerCase().replace(/;.*$/s, '').trim();
  const isOfType = types.some((allowed) =>
    allowed.endsWith('*')
      ? own.startsWith(allowed.slice(0, -1).toLowerCase())
      : own === allowed.toLowerCase(),
  );
  if (!isOfType) return 'wrong-file-type';
  if (size === 0) return 'empty-file';
  return size > maxBytes ? 'file-too-large' : null;
}
