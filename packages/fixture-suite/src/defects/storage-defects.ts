import { all, append, defects, set, type Defect } from "./defect.ts";

const own = "accounts.x.buckets";
const data = `${own}.s3bucket-xxxx`;

/** Mistakes in buckets and their policies. */
export const storageDefects: readonly Defect[] = [
  ...defects(
    "a bucket name that S3 refuses",
    "S3-001",
    [
      set(`${own}.My_Bucket`, {}),
      set([...own.split("."), "192.168.0.1"], {}),
      set([...own.split("."), "a..b"], {}),
      set(`${own}.xn--bucket`, {}),
    ],
    "S3-002",
  ),
  ...defects("a bucket name with dots", "S3-002", [set([...own.split("."), "logs.of.x"], {})]),
  ...defects(
    "a bucket name that is taken",
    "S3-003",
    [set(`${own}.s3bucket-yyyy`, {})],
    "reference/ambiguous GRANT-001",
  ),
  ...defects("a key that begins with a slash", "S3-006", [
    append(`${data}.objects`, "/01_test/parquet/2025/04/20250401.parquet"),
    append(`${data}.objects`, "01_test//parquet/2025/04/20250401.parquet"),
  ]),
  ...defects(
    "a resource that is no ARN",
    "S3-007",
    [
      append("accounts.x.policies.studio-apps.statements", {
        effect: "Allow",
        actions: "s3:GetObject",
        resources: "s3://s3bucket-xxxx/*",
      }),
      append("accounts.x.policies.studio-apps.statements", {
        effect: "Allow",
        actions: "s3:GetObject",
        resources: "arn:aws:s3:ap-northeast-1:111111111111:s3bucket-xxxx/*",
      }),
    ],
    "policy/malformed-statement",
  ),
  ...defects("a bucket without blocks of public access", "S3-008", [
    set(`${data}.blockPublicAccess`, false),
  ]),
  ...defects("a public bucket policy", "S3-009", [
    set(`${data}.policy`, {
      statements: [
        {
          effect: "Allow",
          principals: "*",
          actions: "s3:GetObject",
          resources: "arn:aws:s3:::s3bucket-xxxx/*",
        },
      ],
    }),
  ]),
  ...defects(
    "a bucket with ACLs",
    "S3-010",
    [
      set(`${data}.ownership`, "ObjectWriter"),
      set("accounts.y.buckets.s3bucket-yyyy.ownership", "BucketOwnerPreferred"),
    ],
    "GRANT-017",
  ),
  ...defects("a bucket that takes requests without TLS", "S3-011", [
    set(`${data}.tlsOnly`, false),
    all(set("accounts.y.buckets.s3bucket-yyyy.tlsOnly", false)),
  ]),
  ...defects("a bucket policy that is too long", "GRANT-010", [
    set(`${data}.policy`, {
      statements: [
        {
          effect: "Deny",
          principals: "*",
          actions: "s3:DeleteObject",
          resources: Array.from(
            { length: 700 },
            (_, index) => `arn:aws:s3:::s3bucket-xxxx/some/folder/of/many/${index}/*`,
          ),
        },
      ],
    }),
  ]),
];
