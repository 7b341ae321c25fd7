'use client';
import { useState } from 'react';

/** Whether something is open for `owner`: it closes when another one comes in front, and stays closed when it is back. */
export function useOpenFor(owner: string): [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(false);
  const [known, setKnown] = useState(owner);
  const isOther = known !== owner;
  if (isOther) {
    setKnown(owner);
    // A contact that was not known yet is nobody else.
    if (known !== '') setOpen(false);
  }
  return [isOpen && (!isOther || known === ''), setOpen];
}
