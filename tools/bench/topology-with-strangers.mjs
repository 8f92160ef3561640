/**
 * What has nothing to do with the one role that reads the one bucket, by what there is much of. Each gives
 * the lines of a topology's account, section by section.
 */
const strangers = {
  policies: (count) => ({
    roles: ["      stranger: { trust: sagemaker }"],
    policies: numbers(count).map(
      (index) =>
        `      p${index}: { principals: [role/stranger], statements: [{ effect: Allow, actions: "s3:*", resources: "arn:aws:s3:::other-${index}/*" }] }`,
    ),
  }),
  "statements on other services": (count) => ({
    policies: [
      "      much:",
      "        principals: [role/reader]",
      "        statements:",
      ...numbers(count).map(
        (index) =>
          `          - { effect: Allow, actions: "glue:*", resources: "arn:aws:glue:*:*:database/d${index}" }`,
      ),
    ],
  }),
  principals: (count) => ({
    roles: numbers(count).map((index) => `      r${index}: { trust: sagemaker }`),
  }),
  buckets: (count) => ({
    buckets: numbers(count).map((index) => `      bench-bucket-${index}: {}`),
  }),
  subnets: (count) => ({
    vpcs: numbers(Math.ceil(count / 100)).flatMap((vpc) => [
      `      v${vpc}:`,
      `        cidr: 10.1.0.0/16`,
      "        subnets:",
      ...numbers(Math.min(100, count - vpc * 100)).map(
        (index) =>
          `          s${index}: { cidr: 10.1.${index}.0/24, zone: apne1-az1, tier: isolated }`,
      ),
    ]),
  }),
};

export const strangerNames = Object.keys(strangers);

/** A role that reads a bucket out of a subnet with an S3 endpoint, beside `count` of something else, as text. */
export function topologyWithStrangers(kind, count) {
  const more = strangers[kind](count);
  const sections = {
    vpcs: [
      "      main:",
      "        cidr: 10.0.0.0/16",
      "        subnets: { private: { cidr: 10.0.0.0/24, zone: apne1-az1, tier: private } }",
      "        securityGroups: { clients: { egress: [{ to: 0.0.0.0/0, protocol: all }] } }",
      "        routeTables: { inner: { subnets: [private] } }",
      "        endpoints: { s3: { service: s3, type: gateway, routeTables: [inner] } }",
    ],
    roles: ["      reader: { trust: sagemaker }"],
    buckets: ["      bench-data: {}"],
    grants: [
      "      reading: { principals: [role/reader], bucket: bench-data, actions: [s3:GetObject, s3:ListBucket] }",
    ],
    policies: [],
  };
  const lines = ["cloister: 1", "name: bench", "region: ap-northeast-1", "accounts:", "  x:"];
  lines.push('    id: "111111111111"');
  for (const [name, own] of Object.entries(sections)) {
    const all = [...own, ...(more[name] ?? [])];
    if (all.length > 0) lines.push(`    ${name}:`, ...all);
  }
  return `${lines.join("\n")}\n`;
}

function numbers(count) {
  return Array.from({ length: count }, (_, index) => index);
}
