const shapes = {
  /** One account; everybody may read three buckets. */
  sparse: {},
  /** And every fifth principal holds an AWS managed policy for all of S3. */
  "full access": { fullAccess: 5 },
  /** Half of everything in either account; two of the three buckets are the other one's. */
  "two accounts": { accounts: ["x", "y"] },
  /** Every bucket denies what does not come from the VPC. */
  guarded: { guarded: true },
};

export const shapeNames = Object.keys(shapes);

/** A topology of roles and buckets, where each role is granted three of the buckets, as text. */
export function topologyOfGrants({ shape, principals, buckets }) {
  const { accounts = ["x"], fullAccess, guarded } = shapes[shape];
  const accountOf = (index) => accounts[index % accounts.length];
  const own = (account, count) => numbers(count).filter((index) => accountOf(index) === account);
  const bucketsOf = (role) => [0, 1, 2].map((step) => (role + step) % buckets);
  const rolesOf = numbers(buckets).map(() => []);
  for (const role of numbers(principals)) {
    for (const bucket of bucketsOf(role)) rolesOf[bucket].push(role);
  }
  const lines = ["cloister: 1", "name: bench", "region: ap-northeast-1", "accounts:"];
  accounts.forEach((account, place) => {
    lines.push(`  ${account}:`, `    id: "${String(place + 1).repeat(12)}"`);
    if (guarded) lines.push(...network);
    lines.push("    roles:");
    for (const role of own(account, principals)) {
      const managed = role % fullAccess === 0 ? ", managedPolicies: [AmazonS3FullAccess]" : "";
      lines.push(`      r${role}: { trust: sagemaker${managed} }`);
    }
    lines.push("    buckets:");
    for (const bucket of own(account, buckets)) {
      lines.push(`      bench-bucket-${bucket}:`, "        tags: { team: bench }");
      if (guarded) lines.push(...guard);
      const strangers = rolesOf[bucket].filter((role) => accountOf(role) !== account);
      if (strangers.length === 0) continue;
      lines.push("        accepts:");
      for (const from of new Set(strangers.map(accountOf))) {
        const names = strangers.filter((role) => accountOf(role) === from).map(roleName);
        lines.push(
          `          - { from: ${from}, principals: [${names.join(", ")}], actions: ${reading} }`,
        );
      }
    }
    lines.push("    grants:");
    for (const role of own(account, principals)) {
      bucketsOf(role).forEach((bucket, step) => {
        const owner = accountOf(bucket);
        const name = `${owner === account ? "" : `${owner}:`}bench-bucket-${bucket}`;
        lines.push(
          `      g${role}-${step}: { principals: [${roleName(role)}], bucket: "${name}", actions: ${reading} }`,
        );
      });
    }
  });
  return `${lines.join("\n")}\n`;
}

const reading = "[s3:GetObject, s3:ListBucket]";

const network = [
  "    vpcs:",
  "      main:",
  "        cidr: 10.0.0.0/16",
  "        subnets: { private: { cidr: 10.0.0.0/24, zone: apne1-az1, tier: private } }",
  "        routeTables: { inner: { subnets: [private] } }",
  "        endpoints: { s3: { service: s3, type: gateway, routeTables: [inner] } }",
];

const guard = [
  "        policy:",
  "          statements:",
  '            - { effect: Deny, principals: "*", actions: "s3:*", conditions: { StringNotEquals: { "aws:SourceVpc": { ref: vpc/main } } } }',
];

function roleName(index) {
  return `role/r${index}`;
}

function numbers(count) {
  return Array.from({ length: count }, (_, index) => index);
}
