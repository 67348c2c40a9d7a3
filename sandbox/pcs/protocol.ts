import { json10 } from "#sandbox/http/answer.ts";
import type { HttpErrorCodes } from "#sandbox/http/error-codes.ts";
import { jsonProtocol, unmodelledError } from "#sandbox/http/json-protocol.ts";
import type { Failure, Protocol } from "#sandbox/http/service.ts";
import { pcsErrorAnswer, type PcsError } from "#sandbox/pcs/errors.ts";

const resource = { resourceId: "pcs_sandboxerr", resourceType: "cluster" };

/** An exception of the model by its name, with placeholders for the members it must have. */
function modelled({ code, message, retryAfterSeconds }: Failure): PcsError | undefined {
  switch (code) {
    case "AccessDeniedException":
    case "InternalServerException":
      return { code, message };
    case "ConflictException":
    case "ResourceNotFoundException":
      return { code, message, ...resource };
    case "ServiceQuotaExceededException":
      return { code, message, serviceCode: "pcs" };
    case "ThrottlingException":
      return { code, message, retryAfterSeconds };
    case "ValidationException":
      return { code, message, reason: "other" };
    default:
      return undefined;
  }
}

/** AWS JSON 1.0 as PCS speaks it. */
export const pcsProtocol = (httpErrorCodes: HttpErrorCodes): Protocol =>
  jsonProtocol("AWSParallelComputingService", json10, (failure) => {
    const error = modelled(failure);
    return error ? pcsErrorAnswer(error, httpErrorCodes) : unmodelledError(failure);
  });
