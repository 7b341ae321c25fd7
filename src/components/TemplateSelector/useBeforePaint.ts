'use client';
import { useEffect, useLayoutEffect } from 'react';

/** An effect that runs before the paint; a server has none. */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;
