import type { ResourceOf } from "@cloister/model";
import { allOfKind, find, waysOut, type World } from "@cloister/proof";
import { say, type Text } from "@cloister/texts";
import { pythonList, pythonText } from "./python.ts";

/** How a notebook gets the packages that its image may lack: as the topology has it, and no other way. */
export interface Packages {
  readonly says: Text;
  readonly code: readonly string[];
}

/** The ways to packages from a notebook in a subnet; without one, Studio itself leads to the internet. */
export function packagesFor(
  world: World,
  place: string | undefined,
  wanted: readonly string[],
): Packages {
  const isOpen = place === undefined || waysOut(world, place).closed === "denied";
  if (isOpen) {
    return {
      says: say("Packages come from the internet, which the subnet has a way to."),
      code: [`%pip install --quiet ${wanted.join(" ")}`],
    };
  }
  const [wheel] = wheelsIn(world);
  if (wheel !== undefined) {
    const { bucket, folder, region } = wheel;
    return {
      says: say(
        "The subnet has no way to the internet: packages are wheels below `{{uri}}`, with all that they depend on.",
        { uri: `s3://${bucket}/${folder}` },
      ),
      code: [
        "import os",
        "",
        "import boto3",
        "",
        `bucket, folder = ${pythonText(bucket)}, ${pythonText(folder)}`,
        `client = boto3.client("s3", region_name=${pythonText(region)})`,
        'os.makedirs("wheels", exist_ok=True)',
        'for page in client.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=folder):',
        '    for found in page.get("Contents", []):',
        '        name = found["Key"].rsplit("/", 1)[-1]',
        '        if name.endswith(".whl"):',
        '            client.download_file(bucket, found["Key"], os.path.join("wheels", name))',
        "",
        `%pip install --quiet --no-index --find-links wheels ${wanted.join(" ")}`,
      ],
    };
  }
  const missing = `missing = [name for name in ${pythonList(wanted)} if importlib.util.find_spec(name) is None]`;
  return {
    says: say(
      "The subnet has no way to the internet, and the topology names no wheels: the image of the notebook must bring {{packages}}.",
      { packages: wanted.map((name) => `\`${name}\``).join(", ") },
    ),
    code: ["import importlib.util", "", missing, "assert not missing, missing"],
  };
}

interface Wheel {
  readonly bucket: string;
  /** What the keys of the wheels begin with. */
  readonly folder: string;
  readonly region: string;
}

function wheelsIn(world: World): readonly Wheel[] {
  return allOfKind(world, "object").flatMap(({ resource, region }): readonly Wheel[] => {
    if (!resource.key.endsWith(".whl")) return [];
    const bucket = bucketOf(world, resource);
    const folder = resource.key.slice(0, resource.key.lastIndexOf("/") + 1);
    return bucket === undefined ? [] : [{ bucket: bucket.name, folder, region }];
  });
}

function bucketOf(
  world: World,
  { bucket }: ResourceOf<"object">,
): ResourceOf<"bucket"> | undefined {
  return find(world, "bucket", bucket.id)?.resource;
}
