'use client';
import { useState } from 'react';

/** The first of lists with the same members in the same order: what is made of it is not made again. */
export function useSameMembers<Member>(list: readonly Member[]): readonly Member[] {
  const [known, setKnown] = useState(list);
  if (known === list) return known;
  if (known.length === list.length && known.every((member, place) => member === list[place])) return known;
  setKnown(list);
  return list;
}
