'use client';
import { reactsStore } from './reactsStore.js';

/** Whether this render must say what a server says: it is the server's, or repeats it. React 17 does not tell of the latter. */
export const useIsServers = (): boolean => useFlag(never, no, yes);

const useFlag = reactsStore ?? (() => typeof document === 'undefined');
const never = () => () => {};
const no = () => false;
const yes = () => true;
