interface ResetButtonProps {
  /** What goes back. */
  name: string;
  isSet: boolean;
  onReset: () => void;
}

/** Takes one value back to the kit's own. */
export function ResetButton({ name, isSet, onReset }: ResetButtonProps) {
  return (
    <button
      type="button"
      className="panel-icon-button"
      aria-label={`${name}: back to the kit's own`}
      title="Back to the kit's own"
      // Not disabled: that would drop the focus of who has just pressed it.
      aria-disabled={!isSet || undefined}
      onClick={() => {
        if (isSet) onReset();
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3" />
      </svg>
    </button>
  );
}
