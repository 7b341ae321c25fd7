'use client';
import { useEffect, useLayoutEffect } from 'react';

/** Effects that must run before the paint; a server has none. */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;
