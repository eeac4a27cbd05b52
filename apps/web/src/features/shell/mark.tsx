/** The sign of the product: a cinema's marquee. */
export function Mark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 shrink-0 fill-accent-fill">
      <circle cx="4.5" cy="3.3" r="1.3" />
      <circle cx="10" cy="3.3" r="1.3" />
      <circle cx="15.5" cy="3.3" r="1.3" />
      <path d="M3.5 6.3h13A1.5 1.5 0 0 1 18 7.8v7.7a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 2 15.5V7.8a1.5 1.5 0 0 1 1.5-1.5z" />
      <path d="M5.5 10h9M5.5 13.3h5.5" fill="none" className="stroke-on-accent" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
