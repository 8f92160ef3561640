import { all, append, defects, remove, set, type Defect } from "./defect.ts";

const accepts = ["accounts", "y", "buckets", "s3bucket-yyyy", "accepts"];
const both = ["role/access-role", "role/analyst"];

/** Mistakes between accounts. */
export const grantDefects: readonly Defect[] = [
  ...defects(
    "a grant that the owner does not accept",
    "GRANT-001",
    [
      remove(accepts),
      set([...accepts, 0, "principals"], ["role/access-role"]),
      set([...accepts, 0, "from"], "333333333333"),
    ],
    "ATH-003 ATH-004 GRANT-003",
  ),
  ...defects(
    "an owner who accepts what nobody asks for",
    "GRANT-001",
    [
      remove("accounts.x.grants.read-cross-table"),
      set("accounts.x.grants.read-cross-table.principals", ["role/analyst"]),
    ],
    "ATH-003 ATH-006 IAM-012 ATH-004 expect/fails",
  ),
  ...defects(
    "a principal that does not exist",
    "GRANT-003 grants/unknown-principal reference/unknown",
    [set([...accepts, 0, "principals"], [...both, "role/nobody"])],
  ),
  ...defects(
    "sides that agree on too little",
    "GRANT-008",
    [
      set(accepts, [
        { from: "x", principals: both, actions: ["s3:ListBucket", "s3:GetBucketLocation"] },
      ]),
      set(accepts, [
        { from: "x", principals: both, access: "read", prefix: "01_test/parquet/2024/" },
      ]),
    ],
    "GRANT-001 ATH-003 ATH-004 GRANT-015",
  ),
  ...defects(
    "an explicit deny of a declared flow",
    "GRANT-012",
    [
      append("accounts.x.policies.studio-apps.statements", {
        effect: "Deny",
        actions: "s3:GetObject",
        resources: "arn:aws:s3:::s3bucket-yyyy/*",
      }),
      set("accounts.y.buckets.s3bucket-yyyy.policy", {
        statements: [
          {
            effect: "Deny",
            principals: "arn:aws:iam::111111111111:role/access-role",
            actions: "s3:GetObject",
            resources: "arn:aws:s3:::s3bucket-yyyy/*",
          },
        ],
      }),
    ],
    "ATH-003 EP-014",
  ),
  ...defects(
    "a principal that is a group",
    "GRANT-003 GRANT-013",
    [set([...accepts, 0, "principals"], [...both, "arn:aws:iam::111111111111:group/readers"])],
    "reference/unknown grants/malformed",
  ),
  ...defects(
    "more accepted than the design promises",
    "expect/fails",
    [
      all(
        set([...accepts, 0], { from: "x", principals: both, access: "write", prefix: "01_test/" }),
        set("accounts.x.grants.write", {
          principals: ["role/access-role"],
          bucket: "y:s3bucket-yyyy",
          access: "write",
          prefix: "01_test/",
        }),
      ),
    ],
    "GRANT-008 GRANT-001 EP-014",
  ),
  ...defects(
    "a whole bucket where a prefix would do",
    "GRANT-015",
    [
      all(
        remove([...accepts, 0, "prefix"]),
        set("accounts.x.grants.read-y", {
          principals: ["role/access-role"],
          bucket: "y:s3bucket-yyyy",
          access: "read",
        }),
      ),
      all(
        remove([...accepts, 0, "prefix"]),
        set("accounts.x.grants.read-y", {
          principals: both,
          bucket: "y:s3bucket-yyyy",
          actions: ["s3:GetObject", "s3:ListBucket"],
        }),
      ),
    ],
    "GRANT-008",
  ),
  ...defects(
    "a key that the reader may not use",
    "KMS-001 ATH-029",
    [
      all(
        set("accounts.x.keys.data", {}),
        set("accounts.x.buckets.s3bucket-xxxx.encryption", { key: "data" }),
        remove("accounts.x.grants.read-wheels.access"),
        remove("accounts.x.grants.read-wheels.prefix"),
        set("accounts.x.grants.read-wheels.actions", ["s3:GetObject", "s3:ListBucket"]),
        remove("accounts.x.grants.read-own-table"),
        remove("expect.0"),
        remove("expect.2"),
      ),
    ],
    "GRANT-015 IAM-012 ATH-003 ATH-006",
  ),
];
