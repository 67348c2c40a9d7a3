import type { Answer } from "#sandbox/http/answer.ts";
import { isFrontDoorCode } from "#sandbox/http/errors.ts";
import type { Protocol, Received } from "#sandbox/http/service.ts";
import { type Dialect, frontDoorError, type QueryError } from "#sandbox/query/dialect.ts";
import { type Form, readForm } from "#sandbox/query/form.ts";

const xml = "text/xml;charset=UTF-8";

/** Codes that do not come with 400, whoever asked for them. */
const statuses: Record<string, number> = {
  AccessDenied: 403,
  DryRunOperation: 412,
  InternalError: 500,
  RequestLimitExceeded: 503,
  ServiceUnavailable: 503,
  UnauthorizedOperation: 403,
  Unavailable: 503,
};

/** A body is read once, however many ask for its form. */
const forms = new WeakMap<Buffer, { form: Form | undefined }>();

/** The form that a request carries; undefined when it is no request of the query protocol. */
export function formOf(request: Received): Form | undefined {
  const known = forms.get(request.body);
  if (known) return known.form;
  const form = readForm(request);
  forms.set(request.body, { form });
  return form;
}

export const queryErrorAnswer = (dialect: Dialect, error: QueryError): Answer => {
  const status = error.status ?? statuses[error.code] ?? 400;
  return {
    status,
    contentType: xml,
    body: (requestId) => dialect.failure({ ...error, status }, requestId),
    errorType: error.code,
  };
};

export const querySuccess = (
  dialect: Dialect,
  operation: string,
  content: Parameters<Dialect["success"]>[1],
): Answer => ({
  status: 200,
  contentType: xml,
  body: (requestId) => dialect.success(operation, content, requestId),
});

/** The query protocol: a form, whose `Action` is the operation, answered with XML. */
export const queryProtocol = (dialect: Dialect): Protocol => ({
  operationOf(request) {
    const form = formOf(request);
    return form?.get("Version") === dialect.version ? form.get("Action") : undefined;
  },
  refuse: (error) => queryErrorAnswer(dialect, frontDoorError(dialect, error)),
  fail: ({ code, message }) =>
    queryErrorAnswer(
      dialect,
      isFrontDoorCode(code) ? frontDoorError(dialect, { code, message }) : { code, message },
    ),
});
