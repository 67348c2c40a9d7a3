/** Room for rows of a table that are not in the page. */
export function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height: `${String(height)}px`, padding: 0 }} />
    </tr>
  );
}
