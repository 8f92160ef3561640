import type { GeneratedFile } from "@cloister/model";

/** `account-provider.ts`: how each account is reached. The same in every program. */
export const providerFile: GeneratedFile = {
  path: "account-provider.ts",
  text: `import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** What the configuration \`accounts\` of a stack says of one account. */
interface Access {
  /** A profile of the AWS command line. */
  readonly profile?: string;
  /** ARN of the role to assume, with the profile's credentials if there is one. */
  readonly assumeRole?: string;
}

const accounts = new pulumi.Config().getObject<Readonly<Record<string, Access>>>("accounts") ?? {};

/**
 * The provider of one account and Region. What is not configured comes from the environment, as
 * AWS's SDKs take it; credentials of another account are refused before anything is made.
 */
export function accountProvider(
  name: string,
  { account, id, region }: { account: string; id: string; region: string },
): aws.Provider {
  const { profile, assumeRole } = accounts[account] ?? {};
  return new aws.Provider(name, {
    allowedAccountIds: [id],
    region,
    ...(profile !== undefined && { profile }),
    ...(assumeRole !== undefined && { assumeRoles: [{ roleArn: assumeRole }] }),
  });
}
`,
};
