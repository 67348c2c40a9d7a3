import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { InteractionResults, Provider } from "oidc-provider";

const form = (action: string) => `<!doctype html><title>Test provider</title>
<form method="post" action="${action}"><label>Login <input name="login" autofocus></label>
<button>Sign in</button></form><form method="post" action="${action}/cancel"><button>Cancel</button></form>`;

/**
 * The pages of a provider between the request to sign in and the way back: a form that asks for a login and believes it.
 * @param known whether there is such a person
 */
export function interaction(provider: Provider, known: (login: string) => boolean) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const details = await provider.interactionDetails(request, response);
    const { uid, prompt, params, session, grantId } = details;
    const finish = (result: InteractionResults) =>
      provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    if (request.url?.endsWith("/cancel")) return finish({ error: "access_denied" });
    if (prompt.name === "consent") {
      const accountId = session?.accountId ?? "";
      const before = grantId === undefined ? undefined : await provider.Grant.find(grantId);
      const clientId = String(params.client_id);
      const grant = before ?? new provider.Grant({ accountId, clientId });
      grant.addOIDCScope("openid profile email offline_access");
      return finish({ consent: { grantId: await grant.save() } });
    }
    if (request.method === "POST") {
      const login = new URLSearchParams(await text(request)).get("login") ?? "";
      if (known(login)) return finish({ login: { accountId: login } });
    }
    response.setHeader("content-type", "text/html").end(form(`/interaction/${uid}`));
  };
}
