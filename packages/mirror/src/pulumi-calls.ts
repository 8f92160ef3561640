import type { Answer, PulumiRun, Registration } from "@cloister/pulumi-backend";
import type {
  InvokeRequest,
  LogRequest,
  Message,
  OutputsRequest,
  PulumiLibrary,
  ReadRequest,
  RegisterRequest,
  Struct,
} from "./pulumi-library.ts";
import { registrationOf, urnOf } from "./pulumi-registration.ts";
import { plainProperties, protocolState } from "./pulumi-values.ts";

/** One run of a program, as far as it got. */
export interface Recording {
  readonly library: PulumiLibrary;
  readonly program: {
    /** The program's folder. */
    readonly directory: string;
    readonly project: string;
    readonly stack: string;
    readonly answer: Answer;
  };
  readonly nonce: string;
  /** By URN. */
  readonly registrations: Map<string, Registration>;
  readonly requests: string[];
  /** By URN. */
  readonly outputs: Map<string, PulumiRun["outputs"]>;
  /** Errors and warnings that the program logged. */
  readonly errors: string[];
  readonly warnings: string[];
  /** The URN of the root stack, once it is registered. */
  root: string;
  finished: boolean;
}

// A method, so that a handler may ask for the message of its own call.
type Call = { answer(recording: Recording, request: Message): Message }["answer"];

/** What the program may ask of Pulumi's resource monitor. What is not here is only noted. */
export const monitorCalls: Readonly<Record<string, Call>> = {
  getDeploymentInfo,
  invoke,
  readResource,
  registerResource,
  registerResourceOutputs,
  signalAndWaitForShutdown,
  supportsFeature,
};

/** What the program may ask of Pulumi's engine. What is not here gets a blank answer. */
export const engineCalls: Readonly<Record<string, Call>> = {
  getRootResource,
  log,
  setRootResource,
};

/** What the monitor can: without, the program would refuse to send such an option. */
const features = [
  "SECRETS",
  "RESOURCE_REFERENCES",
  "ALIAS_SPECS",
  "REPLACEMENT_TRIGGER",
  "DELETED_WITH",
  "REPLACE_WITH",
  "TRANSFORMS",
  "INVOKE_TRANSFORMS",
  "PARAMETERIZATION",
  "RESOURCE_HOOKS",
  "ERROR_HOOKS",
  "STATE_MIGRATIONS",
];

function getDeploymentInfo({ library }: Recording): Message {
  const response = new library.services.monitor.getDeploymentInfo.responseType();
  const known = features.map((name) => library.features[`RESOURCE_MONITOR_FEATURE_${name}`]);
  response.setSupportedfeaturesList(known.filter((feature) => feature !== undefined));
  return response;
}

/** How versions of Pulumi's library before `getDeploymentInfo` ask. */
function supportsFeature({ library }: Recording, request: Message & { getId(): string }): Message {
  const response = new library.services.monitor.supportsFeature.responseType();
  response.setHassupport(request.getId() !== "outputValues");
  return response;
}

function registerResource(recording: Recording, request: RegisterRequest): Message {
  const { library, program, registrations } = recording;
  const urn = urnOf(program, request);
  if (registrations.has(urn)) {
    throw new Error(`Duplicate resource URN '${urn}'; try giving it a unique name`);
  }
  const inputs = inputsOf(recording, request.getObject());
  registrations.set(urn, registrationOf(request, urn, inputs.plain, library));
  const type = request.getType();
  if (type === "pulumi:pulumi:Stack") recording.root = urn;
  const response = new library.services.monitor.registerResource.responseType();
  response.setUrn(urn);
  if (request.getCustom()) {
    const made = make(recording, { urn, type, name: request.getName() }, inputs);
    response.setId(made.id);
    response.setObject(made.state);
  }
  return response;
}

function registerResourceOutputs(recording: Recording, request: OutputsRequest): Message {
  recording.outputs.set(request.getUrn(), inputsOf(recording, request.getOutputs()).plain);
  return new recording.library.services.monitor.registerResourceOutputs.responseType();
}

function readResource(recording: Recording, request: ReadRequest): Message {
  const type = request.getType();
  recording.requests.push(`read ${type}`);
  const urn = urnOf(recording.program, request);
  const inputs = inputsOf(recording, request.getProperties());
  const response = new recording.library.services.monitor.readResource.responseType();
  response.setUrn(urn);
  response.setProperties(make(recording, { urn, type, name: request.getName() }, inputs).state);
  return response;
}

function invoke({ library, requests }: Recording, request: InvokeRequest): Message {
  requests.push(`invoke ${request.getTok()}`);
  const response = new library.services.monitor.invoke.responseType();
  response.setReturn(library.Struct.fromJavaScript(request.getArgs()?.toJavaScript() ?? {}));
  return response;
}

/** The program asks for this at its very end, and only if nothing failed. */
function signalAndWaitForShutdown(recording: Recording): Message {
  recording.finished = recording.outputs.has(recording.root);
  return new recording.library.services.monitor.signalAndWaitForShutdown.responseType();
}

function getRootResource({ library, root }: Recording): Message {
  const response = new library.services.engine.getRootResource.responseType();
  response.setUrn(root);
  return response;
}

function setRootResource({ library }: Recording): Message {
  return new library.services.engine.setRootResource.responseType();
}

function log({ library, errors, warnings }: Recording, request: LogRequest): Message {
  const severity = request.getSeverity();
  if (severity === 3) errors.push(request.getMessage());
  if (severity === 2) warnings.push(request.getMessage());
  return new library.services.engine.log.responseType();
}

interface Inputs {
  readonly plain: Readonly<Record<string, unknown>>;
  readonly protocol: Readonly<Record<string, unknown>>;
}

function inputsOf({ program }: Recording, properties: Struct | undefined): Inputs {
  const protocol = properties?.toJavaScript() ?? {};
  return { plain: plainProperties(protocol, program.directory), protocol };
}

function make(
  { library, program, nonce }: Recording,
  resource: { readonly urn: string; readonly type: string; readonly name: string },
  inputs: Inputs,
): { readonly id: string; readonly state: Struct } {
  const { urn, type, name } = resource;
  // A provider itself is known to no provider: its id comes from the engine.
  const made = type.startsWith("pulumi:providers:")
    ? { id: `${nonce}/provider/${name}`, state: inputs.plain }
    : program.answer({ urn, type, inputs: inputs.plain }, nonce);
  const state = library.Struct.fromJavaScript(protocolState(made.state, inputs));
  return { id: made.id, state };
}
