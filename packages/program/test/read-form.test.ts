import { expect, it } from "vitest";
import { properties } from "../src/properties.ts";
import { readCidr, readZone } from "../src/read-form.ts";

function read(
  raw: Readonly<Record<string, string>>,
  reader: (owner: ReturnType<typeof properties>["properties"]) => string,
): readonly [text: string, reports: readonly string[]] {
  const reports: string[] = [];
  const owner = properties(
    raw,
    (value) => ({ is: "literal", value: String(value) }),
    (property, reason) => reports.push(`${property}: ${reason}`),
  );
  const text = reader(owner.properties);
  owner.finish();
  return [text, reports];
}

const cidr = { ipv4: "four", ipv6: "six" };
const zone = { id: "id", name: "name" };

it.each([
  [{ four: "10.0.0.0/8" }, "10.0.0.0/8", []],
  [{ six: "::/0" }, "::/0", []],
  [{ four: "::/0" }, "::/0", ["four: It does not take `::/0`."]],
  [{ six: "10.0.0.0/8" }, "10.0.0.0/8", ["six: It does not take `10.0.0.0/8`."]],
  [{ four: "10.0.0.0/8", six: "::/0" }, "::/0", ["four: Nothing in a plan stands for it."]],
])("reads the block in %o from the property of its form", (raw, text, reports) => {
  expect(read(raw, (owner) => readCidr(owner, cidr))).toEqual([text, reports]);
});

it.each([
  [{ id: "apne1-az2" }, []],
  [{ id: "use1-bos1-az1" }, []],
  [{ id: "use1-wl1-bos-wlz1" }, []],
  [{ name: "ap-northeast-1a" }, []],
  [{ name: "us-east-1-bos-1a" }, []],
  [{ name: "us-east-1-wl1-bos-wlz-1" }, []],
  [{ name: "use1-bos1-az1" }, ["name: It does not take `use1-bos1-az1`."]],
  [{ id: "ap-northeast-1a" }, ["id: It does not take `ap-northeast-1a`."]],
])("reads the zone in %o from the property of its form", (raw, reports) => {
  expect(read(raw, (owner) => readZone(owner, zone))[1]).toEqual(reports);
});
