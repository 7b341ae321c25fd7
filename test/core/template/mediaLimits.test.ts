import { describe, expect, it } from 'vitest';
import { fileProblem, MEDIA_LIMITS } from '../../../src/core/template/mediaLimits.js';

describe('fileProblem', () => {
  it.each([
    ['image', 'image/png', 5_000_000, null],
    ['image', 'image/png', 5_000_001, 'file-too-large'],
    ['image', 'image/webp', 1, 'wrong-file-type'],
    ['image', '', 1, 'wrong-file-type'],
    ['video', 'video/mp4; codecs="avc1"', 16_000_000, null],
    ['gif', 'image/gif', 1, 'wrong-file-type'],
    ['gif', 'video/mp4', 3_500_001, 'file-too-large'],
    ['document', 'Application/PDF', 100_000_000, null],
    ['document', 'application/pdf', 0, 'empty-file'],
  ] as const)('%s: %s of %i bytes: %s', (format, type, size, problem) => {
    expect(fileProblem({ type, size }, MEDIA_LIMITS[format])).toBe(problem);
  });

  it.each(['*', 'image/*'])('lets a host allow %s', (pattern) => {
    expect(fileProblem({ type: 'image/webp', size: 1 }, { types: [pattern], maxBytes: 1 })).toBeNull();
  });
});
