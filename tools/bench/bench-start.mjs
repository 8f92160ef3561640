import { interleaved, runNode } from "./measure.mjs";

/** How long the command takes to start and check an example, as a multiple of a bare Node. */
export async function benchStart({ quick }) {
  console.log("Cold start, interleaved with a bare Node in every round");
  const check = (example) => () =>
    runNode(["packages/cli/bin/cloister.mjs", "check", `examples/${example}/topology.yaml`], {
      // Of the design as it was published not every expectation holds.
      exits: [0, 1],
    });
  const times = await interleaved(
    {
      "node -e 0": () => runNode(["-e", "0"]),
      "check closed-sagemaker": check("closed-sagemaker"),
      "check closed-sagemaker-as-published": check("closed-sagemaker-as-published"),
    },
    quick ? 7 : 30,
  );
  const bare = times.get("node -e 0").wall;
  for (const [name, { wall }] of times) {
    console.log(
      `  ${name.padEnd(38)} ${wall.toFixed(0).padStart(5)} ms  ${(wall / bare).toFixed(2).padStart(5)} x node`,
    );
  }
}
