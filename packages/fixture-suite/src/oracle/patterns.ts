import { chance, count, one, type Draw } from "./draw.ts";

/** An action element that covers the action. */
export function coveringAction(draw: Draw, action: string): string {
  const [service = "", name = ""] = action.split(":");
  const cut = count(draw, 1, name.length - 1);
  return one(draw, [
    action,
    action,
    `${service}:${name.slice(0, cut)}*`,
    `${service}:*${name.slice(cut)}`,
    `${service}:${name.slice(0, cut)}?${name.slice(cut + 1)}`,
    `${service}:*`,
    "*",
    `${service}:${name.toLowerCase()}`,
    `${service.toUpperCase()}:${name}`,
    `${service}:*${name.slice(cut, cut + 2)}*`,
    `${service}:${name.slice(0, cut)}**${name.slice(-1)}`,
  ]);
}

const actions = [
  "s3:GetObjectVersion",
  "s3:PutObjectTagging",
  "s3:ListBucketVersions",
  "s3:List?",
  "glue:GetTables",
  "glue:Create*",
  "athena:StopQueryExecution",
  "kms:Encrypt",
  "kms:ReEncrypt*",
  "sts:AssumeRoleWithSAML",
  "ec2:*",
];

/** An action element that comes close, and seldom covers it. */
export function nearAction(draw: Draw, action: string): string {
  const [service = ""] = action.split(":");
  return one(draw, [
    one(draw, actions),
    one(draw, actions.filter((other) => other.startsWith(`${service}:`)).concat("iam:*")),
    `${action}?`,
    `${action.slice(0, -1)}?*?`,
  ]);
}

/** Variables that may stand for a name in an ARN, with what they give if the key has such a value. */
const variables = [
  ["alice", "${aws:username}"],
  ["alice", "${AWS:UserName}"],
  ["bob", "${aws:username}"],
  ["alice", "${aws:username, 'nobody'}"],
  ["blue", "${aws:PrincipalTag/team}"],
  ["blue", "${aws:PrincipalTag/team, 'blue'}"],
  ["alice", "${aws:PrincipalTag/team, 'alice'}"],
] as const;

/** A text with a policy variable in place of a name; the text itself where it holds no such name. */
export function withVariable(draw: Draw, text: string): string {
  const fitting = variables.filter(([name]) => text.includes(name));
  if (fitting.length === 0) return text;
  const [name, variable] = one(draw, fitting);
  return text.replace(name, () => variable);
}

/** A resource element that covers the ARN, or would with a variable's value. */
export function coveringResource(draw: Draw, arn: string): string {
  if (arn === "*") return "*";
  const { head, type, name } = partsOf(arn);
  const before = `${head}${type}`;
  const cut = count(draw, 0, name.length);
  return one(draw, [
    arn,
    "*",
    `${before}${withVariable(draw, name)}`,
    `${before}${name.slice(0, cut)}*`,
    `${before}*${name.slice(cut)}`,
    `${before}${name.slice(0, cut)}?${name.slice(cut + 1)}`,
    `${anywhere(draw, head)}${type}${name}`,
    `${before}*`,
    `${before}*${name.slice(cut, cut + 3)}*`,
    `${before}${name.slice(0, -1)}?*`,
  ]);
}

/** A resource element that comes close. */
export function nearResource(draw: Draw, arn: string): string {
  if (arn === "*") return "arn:aws:s3:::lake";
  const { head, type, name } = partsOf(arn);
  return one(draw, [
    `${arn}x`,
    `${arn}/*`,
    `${head}${type}other*`,
    `${head}${type}${name.slice(0, 2)}?`,
    "arn:aws:s3:::lake",
    "arn:aws:s3:::lake/*",
    arn.replace(/:(\d{12}):/, ":333333333333:"),
    arn.replace("ap-northeast-1", "us-east-1"),
    `${head}${type}\${aws:PrincipalAccount}/${name}`,
    `${head}${type}${name}\${*}`,
    `${head}${type}${name.toUpperCase()}`,
    `${head}${type}?${name}`,
  ]);
}

/** Up to the fifth colon, the type of resource with its slash, and the rest. */
function partsOf(arn: string): {
  readonly head: string;
  readonly type: string;
  readonly name: string;
} {
  const parts = arn.split(":");
  const head = `${parts.slice(0, 5).join(":")}:`;
  const rest = parts.slice(5).join(":");
  // Buckets have no type before their name, and no wildcard may stand in a type.
  const slash = parts[2] === "s3" ? 0 : rest.indexOf("/") + 1;
  return { head, type: rest.slice(0, slash), name: rest.slice(slash) };
}

/** Wildcards for the Region, the account, or both. */
function anywhere(draw: Draw, head: string): string {
  const [arn = "", partition = "", service = "", region = "", account = ""] = head.split(":");
  const places = chance(draw, 50) ? ["*", account] : [region, "*"];
  return `${[arn, chance(draw, 20) ? "*" : partition, service, ...places].join(":")}:`;
}
