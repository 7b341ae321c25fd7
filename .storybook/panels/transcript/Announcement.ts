/** Something that a screen reader is told. */
export interface Announcement {
  /** A live region of either kind, or an element that has got the focus. */
  kind: 'polite' | 'assertive' | 'focus';
  /** As it is read: the text of the region, the name of the element. */
  text: string;
  /** Of what has the focus. */
  role?: string;
  /** Of what has the focus. */
  description?: string;
}

/** An announcement where and when it was made. */
export interface TranscriptLine extends Announcement {
  /** Time of the story's clock, of the computer's where the story has none. Epoch milliseconds. */
  at: number;
  isStoryTime: boolean;
  /** Such as `Components/WindowBadge: Open`. */
  story: string;
}
