import { type Answer, json10 } from "#sandbox/http/answer.ts";
import { errorAnswer, isFrontDoorCode } from "#sandbox/http/errors.ts";
import type { Failure, Protocol } from "#sandbox/http/service.ts";

/** AWS JSON 1.0 and 1.1: the header X-Amz-Target names the service's shape and the operation. */
export function jsonProtocol(
  target: string,
  contentType: string,
  fail: (failure: Failure) => Answer,
): Protocol {
  const prefix = `${target}.`;
  return {
    operationOf({ headers }) {
      const value = headers["x-amz-target"];
      return typeof value === "string" && value.startsWith(prefix)
        ? value.slice(prefix.length)
        : undefined;
    },
    refuse: (error) => errorAnswer(error, contentType),
    fail,
  };
}

/** Any error of AWS JSON that its service does not model; clients read its name from `__type`. */
export function unmodelledError({ code, message }: Failure, contentType: string = json10): Answer {
  if (isFrontDoorCode(code)) return errorAnswer({ code, message }, contentType);
  const body = JSON.stringify({ __type: `com.amazon.coral.service#${code}`, message });
  return { status: 400, contentType, body, errorType: code };
}
