/** A topology of about `subnets` subnets, at most 100 in a VPC and five VPCs in an account, as text. */
export function topologyOfSize(subnets) {
  const lines = ["cloister: 1", "name: bench", "region: ap-northeast-1", "accounts:"];
  let left = subnets;
  for (let account = 1; left > 0; account++) {
    lines.push(`  a${account}:`, `    id: "${String(account).padStart(12, "0")}"`, "    vpcs:");
    for (let vpc = 0; vpc < 5 && left > 0; vpc++) {
      const count = Math.min(100, left);
      left -= count;
      const names = Array.from({ length: count }, (_, index) => `private-${index}`);
      lines.push(`      v${vpc}:`, `        cidr: 10.${vpc}.0.0/16`, "        subnets:");
      for (const [index, name] of names.entries()) {
        lines.push(
          `          ${name}: { cidr: 10.${vpc}.${index}.0/24, zone: apne1-az${[1, 2, 4][index % 3]}, tier: isolated, role: batch, tags: { team: data-${index % 7}, cost: shared } }`,
        );
      }
      lines.push("        routeTables:", `          inner: { subnets: [${names.join(", ")}] }`);
    }
  }
  return `${lines.join("\n")}\n`;
}
