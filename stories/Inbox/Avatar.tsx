interface AvatarProps {
  name: string;
  size?: 'small' | 'large';
}

/** A silhouette in a color of the contact's own. */
export function Avatar({ name, size = 'small' }: AvatarProps) {
  const hue = (Number(name.replace(/\D/g, '')) * 47) % 360;
  return (
    <span className="inbox-avatar" data-size={size} style={{ '--hue': hue } as React.CSSProperties}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <circle cx="12" cy="9" r="4" />
        <path d="M4.5 20.5a7.5 7.5 0 0 1 15 0z" />
      </svg>
    </span>
  );
}
