import type { SlurmSetting } from "#lib/pcs/spec/slurm-settings.ts";

/** Custom settings as they stand in one of Slurm's files. */
export function SettingsTable({ file, settings }: { file: string; settings: SlurmSetting[] }) {
  if (settings.length === 0) return null;
  return (
    <table className="w-full border-t border-line text-sm">
      <caption className="sr-only">{file}</caption>
      <thead className="text-ink-soft">
        <tr>
          <th scope="col" className="w-px px-4 pt-3 pb-1 text-left font-normal whitespace-nowrap">
            {file}
          </th>
          <th scope="col" className="sr-only">
            Value
          </th>
        </tr>
      </thead>
      <tbody className="font-mono">
        {settings.map(({ parameterName, parameterValue }) => (
          <tr key={parameterName} className="last:*:pb-4">
            <th scope="row" className="px-4 py-1 text-left align-top font-normal whitespace-nowrap">
              {parameterName}
            </th>
            <td className="px-4 py-1 break-all">{parameterValue}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
