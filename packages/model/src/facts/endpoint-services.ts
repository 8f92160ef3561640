import { say, type Text } from "@cloister/texts";
import { guess } from "../diagnostics/did-you-mean.ts";
import { gatewayShortNames, interfaceFamilies, regionalFamilies } from "./endpoint-table.ts";
import { lazily } from "./lazily.ts";
import { regionFacts } from "./regions.ts";
import type { Stated } from "./stated.ts";
import { wordsOf } from "./words.ts";

export type EndpointForm = "gateway" | "interface";

export interface EndpointService {
  /** The name that AWS takes, such as `com.amazonaws.ap-northeast-1.athena`. */
  readonly service: string;
  /** The name without its family and Region; the id of a service that is not AWS's own. */
  readonly short: string;
  /** The types of endpoint that the service has, here or in some other Region. */
  readonly forms: readonly EndpointForm[];
}

export interface EndpointServiceProblem {
  /** One sentence that stands alone. */
  readonly problem: Text;
  /** What to write instead, where it can be guessed. */
  readonly suggestion?: string;
  /** Whether nothing else can be meant; absent without a suggestion. */
  readonly isCertain?: boolean;
}

const GATEWAY_FAMILY = "com.amazonaws.{region}.{short}";
const CUSTOM_SERVICE = /^(?:[a-z-]+\.)+vpce\.([a-z0-9-]+)\.(vpce-svc-[0-9a-f]+)$/;

/** The short names of the services that have gateway endpoints. */
export const gatewayServices: readonly string[] = gatewayShortNames;

const familyOfShortName = familiesByShortName(interfaceFamilies);
const familiesOfRegion = lazily(
  () =>
    new Map(
      Object.entries(regionalFamilies).map(([region, families]) => [
        region,
        lazily(() => familiesByShortName(families)),
      ]),
    ),
);

/** What full names begin with, longest first: `cn.com.amazonaws.`, `aws.sagemaker.`, ... */
const familyPrefixes = lazily(() =>
  [
    ...new Set(
      [interfaceFamilies, ...Object.values(regionalFamilies)]
        .flatMap((families) => Object.keys(families))
        .map((family) => family.slice(0, family.indexOf("{"))),
    ),
  ].toSorted((a, b) => b.length - a.length),
);

/** Every short name that is known, in order of code units: the candidates for "did you mean". */
export const endpointShortNames = lazily((): readonly string[] =>
  [...new Set([...familyOfShortName.keys(), ...gatewayServices])].toSorted(),
);

/** What people call a service whose endpoint has another name. */
const nicknames: ReadonlyMap<string, string> = new Map([
  ["api-gateway", "execute-api"],
  ["apigateway", "execute-api"],
  ["cloudwatch", "monitoring"],
  ["cloudwatch-logs", "logs"],
  ["codeartifact", "codeartifact.api"],
  ["ecr", "ecr.api"],
  ["efs", "elasticfilesystem"],
  ["elb", "elasticloadbalancing"],
  ["emr", "elasticmapreduce"],
  ["eventbridge", "events"],
  ["firehose", "kinesis-firehose"],
  ["kinesis", "kinesis-streams"],
  ["sagemaker", "sagemaker.api"],
  ["sagemaker-runtime", "sagemaker.runtime"],
  ["sagemaker-studio", "studio"],
  ["sagemaker.notebook", "notebook"],
  ["sagemaker.studio", "studio"],
  ["ses", "email-smtp"],
  ["session-manager", "ssmmessages"],
  ["step-functions", "states"],
  ["stepfunctions", "states"],
]);

/** Nicknames of several services. */
const vague: ReadonlySet<string> = new Set([
  "cloudwatch",
  "codeartifact",
  "ecr",
  "sagemaker",
  "session-manager",
]);

/** The types of endpoint that a service has; none if the short name is not known. */
export function endpointForms(short: string): readonly EndpointForm[] {
  const forms: EndpointForm[] = [];
  if (gatewayServices.includes(short)) forms.push("gateway");
  if (familyOfShortName.has(short)) forms.push("interface");
  return forms;
}

/**
 * Turns a short name (`athena`, `sagemaker.api`, `studio`) into the full name in the Region, and
 * checks a full name: its Region, its family, and whether the service is known at all. Names of
 * services that are not AWS's own (`com.amazonaws.vpce.<region>.vpce-svc-...`) pass unchanged.
 * It cannot know whether AWS offers the service in that Region. The form matters in China only,
 * where the two kinds of S3 endpoint have different names.
 */
export function expandEndpointService(
  text: string,
  region: string,
  form: EndpointForm = "interface",
  stated?: Pick<Stated, "endpointServices">,
): EndpointService | EndpointServiceProblem {
  const own = statedService(text, region, stated);
  if (own !== undefined && form === "interface") return own;
  const custom = CUSTOM_SERVICE.exec(text);
  if (custom !== null) return checkCustomService(text, custom[1] ?? "", region, custom[2] ?? "");

  const full = splitFullName(text);
  const short = full?.short ?? text;
  const forms = endpointForms(short);
  if (forms.length === 0) {
    const named = nicknames.get(short.toLowerCase());
    const close = named === undefined ? guess(short, endpointShortNames()) : undefined;
    const meant = named ?? close?.candidate;
    const isCertain = close?.isCertain ?? !vague.has(short.toLowerCase());
    return {
      problem: say("`{{text}}` is not a VPC endpoint service name in `{{region}}`.", {
        text,
        region,
      }),
      // A short name is answered by a short name, and a full one by a full one.
      ...(meant === undefined
        ? {}
        : { suggestion: full === undefined ? meant : fullName(meant, region, form), isCertain }),
    };
  }

  const service = fullName(short, region, form);
  if (full === undefined || text === service) return { service, short, forms };
  if (forms.some((other) => text === fullName(short, region, other))) {
    return { service: text, short, forms };
  }
  return full.region === undefined || full.region === region
    ? {
        problem: say("`{{text}}` is not the name of `{{short}}` in `{{region}}`.", {
          text,
          short,
          region,
        }),
        suggestion: service,
        isCertain: true,
      }
    : otherRegion(text, full.region, region, service);
}

/** A service that the topology states, by its short name or its full one. */
function statedService(
  text: string,
  region: string,
  stated: Pick<Stated, "endpointServices"> | undefined,
): EndpointService | undefined {
  for (const [short, pattern] of Object.entries(stated?.endpointServices ?? {})) {
    const service = pattern.replaceAll("{region}", region);
    if (text !== short && text !== service) continue;
    return { service, short, forms: [...new Set([...endpointForms(short), "interface" as const])] };
  }
  return undefined;
}

function checkCustomService(
  text: string,
  serviceRegion: string,
  region: string,
  short: string,
): EndpointService | EndpointServiceProblem {
  if (serviceRegion !== region) return otherRegion(text, serviceRegion, region);
  return { service: text, short, forms: ["interface"] };
}

function otherRegion(
  text: string,
  serviceRegion: string,
  region: string,
  suggestion?: string,
): EndpointServiceProblem {
  return {
    problem: say(
      "`{{text}}` is a service of `{{serviceRegion}}`, but the endpoint is in `{{region}}`.",
      {
        text,
        serviceRegion,
        region,
      },
    ),
    ...(suggestion === undefined ? {} : { suggestion, isCertain: true }),
  };
}

function fullName(short: string, region: string, form: EndpointForm): string {
  const isGateway = gatewayServices.includes(short);
  const interfaceFamily =
    familiesOfRegion().get(region)?.().get(short) ?? familyOfShortName.get(short);
  const family =
    isGateway && (form === "gateway" || interfaceFamily === undefined)
      ? GATEWAY_FAMILY
      : (interfaceFamily ?? GATEWAY_FAMILY);
  return family.replace("{region}", region).replace("{short}", short);
}

/** Takes a name apart that begins like a full one, whether or not its family is the right one. */
function splitFullName(
  text: string,
): { readonly region?: string; readonly short: string } | undefined {
  const prefix = familyPrefixes().find((candidate) => text.startsWith(candidate));
  if (prefix === undefined) return undefined;
  const rest = text.slice(prefix.length);
  const dot = rest.indexOf(".");
  const segment = rest.slice(0, Math.max(dot, 0));
  const looksLikeRegion =
    regionFacts(segment) !== undefined || /^[a-z]+(-[a-z]+)+-\d+$/.test(segment);
  if (!looksLikeRegion) return { short: rest };
  const short = rest.slice(dot + 1);
  // The Chinese name of Transcribe ends in `.cn`.
  const plain = short.replace(/\.cn$/, "");
  return { region: segment, short: familyOfShortName.has(plain) ? plain : short };
}

function familiesByShortName(
  families: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(families).flatMap(([family, words]) =>
      wordsOf(words).map((short): [string, string] => [short, family]),
    ),
  );
}
