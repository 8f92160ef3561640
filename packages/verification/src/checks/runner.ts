import type { Flow, ResourceOf } from "@cloister/model";
import { allOfKind, find, type World } from "@cloister/proof";
import { and, commas, or, say, sentences, type Text } from "@cloister/texts";
import type { Runner } from "./check.ts";

type Role = ResourceOf<"role">;

/** Who can try a flow, and where. */
export function runnerOf(world: World, { who, at, use, target, athena }: Flow): Runner {
  const principal = who.id;
  const place = at === undefined ? {} : { place: at.id };
  if (use !== "open") {
    const notebook = notebookOf(world, principal, at?.id);
    if (notebook !== undefined) return notebook;
  }
  const isConsole = athena?.name === "console" && at === undefined;
  if (who.kind === "user" || canBeAssumed(world, principal)) {
    return { by: isConsole ? "console" : "shell", principal, ...place };
  }
  if (servicesOf(world, principal).includes("ec2.amazonaws.com")) {
    return { by: "shell", principal, ...place };
  }
  // Notebooks seldom open Studio; where nobody else can try it, one of the same domain can.
  const notebook = notebookOf(world, principal, at?.id);
  const isSame =
    notebook?.by === "notebook" && target.kind === "studio" && target.studio.id === notebook.studio;
  return isSame ? notebook : { by: "nobody", principal };
}

/** The notebook that runs as a role, in that subnet if one is asked for. */
export function notebookOf(
  world: World,
  principal: string,
  at: string | undefined,
): Runner | undefined {
  for (const { resource: studio } of allOfKind(world, "studio")) {
    const isPlaced = studio.mode === "VpcOnly";
    const subnet = at ?? (isPlaced ? studio.subnets[0]?.id : undefined);
    if (at !== undefined && !(isPlaced && studio.subnets.some(({ id }) => id === at))) continue;
    const profiles = allOfKind(world, "user-profile").flatMap(({ resource }) => {
      const role = resource.executionRole?.id ?? studio.executionRole.id;
      return resource.studio.id === studio.id && role === principal ? [resource.name] : [];
    });
    const isRole = studio.executionRole.id === principal;
    if (!isRole && profiles.length === 0) continue;
    const place = subnet === undefined ? {} : { place: subnet };
    return { by: "notebook", principal, studio: studio.id, profiles, ...place };
  }
  return undefined;
}

function roleOf(world: World, id: string): Role | undefined {
  return find(world, "role", id)?.resource;
}

function canBeAssumed(world: World, id: string): boolean {
  return (roleOf(world, id)?.trust.statements ?? []).some(
    ({ effect, principals }) => effect === "Allow" && (principals?.aws?.length ?? 0) > 0,
  );
}

/** ARNs of those who may become a role. */
export function assumersOf({ trust }: Role): readonly string[] {
  return trust.statements.flatMap(({ effect, principals }) =>
    effect === "Allow" ? (principals?.aws ?? []) : [],
  );
}

/** Whether only somebody with MFA becomes it. */
export function needsMfa({ trust }: Role): boolean {
  return trust.statements.some(
    ({ effect, conditions = {} }) =>
      effect === "Allow" &&
      Object.values(conditions).some((keys) =>
        Object.keys(keys).some((key) => key.toLowerCase() === "aws:multifactorauthpresent"),
      ),
  );
}

function servicesOf(world: World, id: string): readonly string[] {
  return (roleOf(world, id)?.trust.statements ?? []).flatMap(({ effect, principals }) =>
    effect === "Allow" ? (principals?.service ?? []) : [],
  );
}

/** Who tries it and where, as a clause. */
export function runnerText(world: World, runner: Runner): Text {
  switch (runner.by) {
    case "administrator":
      return say("as an administrator of the account, in a shell");
    case "nobody":
      return say("by {{services}} alone, as {{who}}", {
        services: commas(servicesOf(world, runner.principal).map((name) => `\`${name}\``)),
        who: principalText(world, runner.principal),
      });
    case "notebook":
      return notebookText(world, runner);
    case "console":
    case "shell": {
      const who = principalText(world, runner.principal);
      if (runner.by === "console") return say("as {{who}}, in the console", { who });
      return runner.place === undefined
        ? say("as {{who}}, in a shell", { who })
        : say("as {{who}}, in a shell of a machine in `{{place}}`", { who, place: runner.place });
    }
  }
}

function notebookText(
  world: World,
  { studio, profiles, place, principal }: Extract<Runner, { by: "notebook" }>,
): Text {
  const values = {
    studio: find(world, "studio", studio)?.resource.name ?? "",
    who: principalText(world, principal),
  };
  if (profiles.length === 0) {
    return say("as {{who}}, in a notebook of Studio `{{studio}}`", values);
  }
  const all = { ...values, profiles: and(profiles.map((name) => `\`${name}\``)) };
  return place === undefined
    ? say("as {{who}}, in a notebook of Studio `{{studio}}`, profile {{profiles}}", all)
    : say(
        "as {{who}}, in a notebook of Studio `{{studio}}`, profile {{profiles}}, in `{{place}}`",
        { ...all, place },
      );
}

/** How a user or role is called, with its account. */
export function principalText(world: World, id: string): Text {
  const user = find(world, "user", id);
  if (user !== undefined) {
    return say("user `{{user}}` of account `{{account}}`", {
      user: user.resource.name,
      account: user.accountName,
    });
  }
  const role = find(world, "role", id);
  return say("role `{{role}}` of account `{{account}}`", {
    role: role?.resource.name ?? id,
    account: role?.accountName ?? "",
  });
}

/** How somebody gets the credentials of a principal, in one or two sentences. */
export function credentialsText(world: World, id: string): Text {
  const role = roleOf(world, id);
  if (role === undefined) return say("Access keys or a session of the user.");
  const assumers = assumersOf(role);
  if (assumers.length === 0) {
    return say("An EC2 instance, or another machine, that has the role as its instance profile.");
  }
  const by = say("A profile with `role_arn`, whose `source_profile` is that of {{assumers}}.", {
    assumers: or(assumers.map((arn) => `\`${arn}\``)),
  });
  return needsMfa(role) ? sentences(by, say("It needs MFA: name the device as `mfa_serial`.")) : by;
}
