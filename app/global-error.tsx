"use client";

/** The last resort, when even the layout failed: it can rely on nothing but HTML. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <h1>The console has made a mistake</h1>
        <p>Nothing was changed by this. The console's log says more.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  );
}
