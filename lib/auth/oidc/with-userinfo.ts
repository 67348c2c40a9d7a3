import "server-only";
import { type Configuration, fetchUserInfo } from "openid-client";
import { groupsIn } from "./claims.ts";

type Said = Record<string, unknown> & { iss: string; sub: string };

/** What the provider says about a person, with its userinfo endpoint asked as well where that names no groups yet. */
export async function withUserInfo(
  configuration: Configuration,
  accessToken: string,
  said: Said,
): Promise<Said> {
  const { userinfo_endpoint } = configuration.serverMetadata();
  if (groupsIn(said) || userinfo_endpoint === undefined) return said;
  return { ...(await fetchUserInfo(configuration, accessToken, said.sub)), ...said };
}
