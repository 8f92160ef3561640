import type { AccountDocument } from "./document.ts";

/** The same roles, where those that Studio runs as trust SageMaker. */
export function withStudioRoles(
  roles: AccountDocument["roles"],
  studios: AccountDocument["studios"],
): AccountDocument["roles"] {
  const used = new Set(
    Object.values(studios ?? {})
      .flatMap(({ executionRole, profiles = [] }) => [
        executionRole,
        ...(Array.isArray(profiles)
          ? []
          : Object.values(profiles).map((profile) => profile.executionRole)),
      ])
      .map((reference) => reference?.slice(reference.lastIndexOf("/") + 1)),
  );
  return (
    roles &&
    Object.fromEntries(
      Object.entries(roles).map(([name, role]) => {
        const { trust = [] } = role;
        const entries = Array.isArray(trust) ? trust : [trust];
        if (!used.has(name) || entries.some(isSageMaker)) return [name, role];
        return [name, { ...role, trust: [...entries, "sagemaker"] }];
      }),
    )
  );
}

function isSageMaker(entry: string | { readonly service?: string | undefined }): boolean {
  return (typeof entry === "string" ? entry : entry.service) === "sagemaker";
}
