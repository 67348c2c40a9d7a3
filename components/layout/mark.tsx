/** The product's mark: a controller and the nodes it runs. */
export function Mark() {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className="size-6 text-accent">
      <path
        d="M12 8.5v4M12 12.5H5.5v3M12 12.5h6.5v3M12 12.5v3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
      />
      <rect x="8.5" y="2.5" width="7" height="6" rx="1.5" fill="currentColor" />
      <rect x="3" y="15.5" width="5" height="5" rx="1.25" fill="currentColor" opacity="0.75" />
      <rect x="9.5" y="15.5" width="5" height="5" rx="1.25" fill="currentColor" opacity="0.75" />
      <rect x="16" y="15.5" width="5" height="5" rx="1.25" fill="currentColor" opacity="0.75" />
    </svg>
  );
}
