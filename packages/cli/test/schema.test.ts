import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { run } from "./world.ts";

const topology = {
  cloister: 1,
  name: "small",
  region: "ap-northeast-1",
  accounts: {
    x: {
      id: "111111111111",
      vpcs: {
        main: { cidr: "10.0.0.0/16", subnets: { a: { cidr: "10.0.1.0/24", tier: "isolated" } } },
      },
      roles: { reader: { trust: "ec2" } },
      buckets: { data: { objects: ["a.csv"] } },
      grants: { read: { principals: ["role/reader"], bucket: "data", access: "read" } },
    },
  },
};

it("prints a JSON Schema that accepts a topology and refuses what the language does not know", async () => {
  const { code, out, err } = await run(["schema"]);
  expect([code, err]).toEqual([0, ""]);
  const schema = JSON.parse(out);
  expect(schema).toMatchObject({ title: "Cloister topology" });
  expect(schema).not.toHaveProperty("$id");
  const validate = new Ajv2020({ strict: false }).compile(schema);
  validate(topology);
  expect(validate.errors).toBeNull();
  expect(validate({ ...topology, accunts: {} })).toBe(false);
  expect(validate({ ...topology, region: 1 })).toBe(false);
});

it("prints the same at every call", async () => {
  expect(await run(["schema"])).toEqual(await run(["schema"]));
});
