/**
 * What holds when the topology says nothing. Each default is the secure one; whatever weakens it is
 * written in the topology, where a reviewer sees it.
 */
export const secureDefaults = {
  vpc: { dnsSupport: true, dnsHostnames: true },
  interfaceEndpoint: { privateDns: true },
  bucket: {
    blockPublicAccess: true,
    encryption: "sse-s3",
    ownership: "BucketOwnerEnforced",
    tlsOnly: true,
    versioned: false,
    removal: "retain",
  },
  key: { rotation: true, removal: "retain" },
  studio: { mode: "VpcOnly", authMode: "IAM" },
  workgroup: { enforce: true, encryption: "sse-s3" },
  role: { maxSessionHours: 1 },
} as const;
