import type { FileContent } from "./read-file.ts";
import { Remarks, Sentences } from "./remarks.tsx";
import { StartButton } from "./start-button.tsx";
import type { Start } from "./use-start.ts";
import { Alert } from "#components/ui/alert.tsx";

type FileFindingsProps = { name: string; content: FileContent; start: Start };

/** Everything that a file's reader wants to know before its wizard opens. */
export function FileFindings({ name, content, start }: FileFindingsProps) {
  const { summary, values, problems, missing, unheld } = content;
  const isWrong = problems.length + unheld.length > 0;
  return (
    <Alert
      tone={isWrong ? "warn" : "info"}
      title={isWrong ? `${name} has mistakes` : `${name} is not complete`}
    >
      <p>{summary}</p>
      <div
        className="max-h-96 space-y-4 overflow-y-auto py-2"
        tabIndex={0}
        role="region"
        aria-label={`Remarks about ${name}`}
      >
        {problems.length > 0 && (
          <div className="space-y-1.5">
            <h3 className="font-semibold">To be corrected</h3>
            <Remarks remarks={problems} />
          </div>
        )}
        {unheld.length > 0 && (
          <div className="space-y-1.5">
            <h3 className="font-semibold">Not taken over</h3>
            <Sentences sentences={unheld} />
          </div>
        )}
        {missing.length > 0 && (
          <div className="space-y-1.5">
            <h3 className="font-semibold">Still to be filled in</h3>
            <Remarks remarks={missing} />
          </div>
        )}
      </div>
      <p>The wizard opens with everything else, and shows at each field what is wrong there.</p>
      <StartButton start={start} name="file" values={values} look="primary">
        Continue in the wizard
      </StartButton>
    </Alert>
  );
}
