/** The parts of JSON that look different: a key, a text, and what is between. */
const parts = (json: string) =>
  json.split(/("(?:[^"\\]|\\.)*"(?:\s*:)?)/g).map((text) => {
    if (!text.startsWith('"')) return { text, look: "text-ink-soft" };
    return { text, look: text.endsWith(":") ? "text-accent" : "text-ink" };
  });

/** JSON with its keys set off. One can scroll in it with the keyboard. */
export function JsonText({ json, name }: { json: string; name: string }) {
  return (
    <pre
      role="region"
      aria-label={name}
      tabIndex={0}
      className="max-h-[32rem] overflow-auto bg-sunken px-4 py-3 font-mono text-sm leading-5"
    >
      <code>
        {parts(json).map(({ text, look }, index) => (
          <span key={index} className={look}>
            {text}
          </span>
        ))}
      </code>
    </pre>
  );
}
