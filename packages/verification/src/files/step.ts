import { find, type World } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { Check, Runner } from "../checks/check.ts";
import { principalText } from "../checks/runner.ts";
import { networkSteps, type NetworkStep } from "./network-steps.ts";
import type { Caller } from "./shell-callers.ts";
import type { ShellVariables } from "./shell-variables.ts";
import { shellQuoted } from "./shell-words.ts";
import type { Words } from "./words.ts";

/** Where steps run that are bound to no subnet. */
export const anywhere = "anywhere";

/** One call of the script, and what must come of it. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly wants: "allowed" | "denied" | "unreachable";
  /** Why it does not come out as wanted, if that is proven. */
  readonly foreseen?: string;
  /** The words of the command, in the shell's own form. */
  readonly command: readonly string[];
  readonly uses: readonly Caller[];
  /** The id of the subnet that it must run in. */
  readonly place: string;
}

/** A runner that types commands. */
type Typing = Extract<Runner, { by: "shell" | "console" }>;

/** Whether a check has a step in the script. */
export function hasStep({ runner }: Check): boolean {
  return runner.by === "shell" || runner.by === "console";
}

/** All steps of a script: who is asking, the state of the network, and the checks. */
export function stepsOf(
  world: World,
  {
    checks,
    account,
    variables,
    words,
  }: {
    readonly checks: readonly Check[];
    readonly account: string | undefined;
    readonly variables: ShellVariables;
    readonly words: Words;
  },
): readonly Step[] {
  const network = networkSteps(world, { account, variables, checks });
  const typed = checks.flatMap((check) => {
    const { runner } = check;
    return runner.by === "shell" || runner.by === "console" ? [{ check, runner }] : [];
  });
  return [
    ...network.map((step) => networkStep(step)),
    ...identitySteps(typed.map(({ runner }) => runner)),
    ...typed.map(({ check, runner }) => checkStep(check, runner)),
  ];

  function networkStep({ variable, account: owner, caller, foreseen, ...step }: NetworkStep): Step {
    const name = caller === "endpoint" ? "endpoint_is" : "is_closed";
    return {
      id: step.id,
      title: words(step.title),
      wants: "allowed",
      ...(foreseen === undefined ? {} : { foreseen: words(foreseen) }),
      command: [
        name,
        valueOf(variables.administrator(owner)),
        shellQuoted(step.region),
        valueOf(variable),
        ...step.words.map(shellQuoted),
      ],
      uses: [caller],
      place: anywhere,
    };
  }

  /** Once for each profile and place. */
  function identitySteps(runners: readonly Typing[]): readonly Step[] {
    const known = new Map(
      runners.map((runner) => [`${placeOf(runner)}\n${runner.principal}`, runner] as const),
    );
    return [...known.values()].map((runner, index): Step => {
      const variable = variables.principal(runner.principal);
      const region = world.byId.get(runner.principal)?.region ?? "";
      return {
        id: `I${index + 1}`,
        title: words(
          say("`{{variable}}` is {{who}}", {
            variable,
            who: principalText(world, runner.principal),
          }),
        ),
        wants: "allowed",
        command: [
          "is_identity",
          valueOf(variable),
          ...[region, arnPart(world, runner.principal)].map(shellQuoted),
        ],
        uses: ["identity"],
        place: placeOf(runner),
      };
    });
  }

  function checkStep(check: Check, runner: Typing): Step {
    const { id, flow, wants, proven, reason, isStoppedByNetwork } = check;
    return {
      id,
      title: words(flow),
      wants: wants === "allowed" ? "allowed" : isStoppedByNetwork ? "unreachable" : "denied",
      ...(proven === "denied" ? { foreseen: words(reason) } : {}),
      ...commandOf(check, runner),
      place: placeOf(runner),
    };
  }

  function commandOf(
    { action, account: owner }: Check,
    { principal }: Typing,
  ): Pick<Step, "command" | "uses"> {
    const start = [valueOf(variables.principal(principal)), shellQuoted(action.region)];
    const calling = (name: string, uses: readonly Caller[], rest: readonly string[]) => ({
      command: [name, ...start, ...rest.map(shellQuoted)],
      uses,
    });
    switch (action.does) {
      case "query":
      case "query-nothing": {
        const sql = action.does === "query" ? action.sql : "SELECT 1";
        const output = action.output === undefined ? [] : [action.output];
        return calling("query", ["query"], [action.workgroup, sql, ...output]);
      }
      case "read":
        return action.isPrefix
          ? calling("read_first", ["readFirst", "read"], [action.bucket, action.key])
          : calling("read_object", ["read"], [action.bucket, action.key]);
      case "write":
        return calling("write_object", ["write"], [action.bucket, action.key]);
      case "open": {
        const looking = [
          variables.administrator(owner),
          variables.domain(action.studio, action.domain),
        ];
        return {
          command: [
            "open_studio",
            ...start,
            ...looking.map(valueOf),
            ...[action.domain, action.profile].map(shellQuoted),
          ],
          uses: ["open"],
        };
      }
      case "reach-internet":
        throw new Error("bug: routes are read by a step of the network.");
    }
  }
}

function placeOf({ by, place }: Typing): string {
  return by === "shell" ? (place ?? anywhere) : anywhere;
}

function valueOf(variable: string): string {
  return `"$${variable}"`;
}

/** What the ARN of a session holds, followed by a slash. */
function arnPart(world: World, id: string): string {
  const user = find(world, "user", id)?.resource;
  if (user !== undefined) return `:user${user.path}${user.name}/`;
  return `:assumed-role/${find(world, "role", id)?.resource.name ?? ""}/`;
}
