import { createRequire } from "node:module";
import { join } from "node:path";

export interface Message {
  toObject(): Readonly<Record<string, unknown>>;
}

export interface Struct extends Message {
  toJavaScript(): Readonly<Record<string, unknown>>;
}

export interface RegisterRequest extends Message {
  getType(): string;
  getName(): string;
  getCustom(): boolean;
  getParent(): string;
  getProvider(): string;
  getProvidersMap(): ProtocolMap<string>;
  getObject(): Struct | undefined;
  getDependenciesList(): readonly string[];
  getPropertydependenciesMap(): ProtocolMap<{ getUrnsList(): readonly string[] }>;
}

interface ProtocolMap<Value> {
  forEach(visit: (value: Value, key: string) => void): void;
}

export interface RegisterResponse extends Message {
  setUrn(urn: string): void;
  setId(id: string): void;
  setObject(properties: Struct): void;
}

export interface OutputsRequest extends Message {
  getUrn(): string;
  getOutputs(): Struct | undefined;
}

export interface ReadRequest extends Message {
  getType(): string;
  getName(): string;
  getId(): string;
  getParent(): string;
  getProperties(): Struct | undefined;
}

export interface ReadResponse extends Message {
  setUrn(urn: string): void;
  setProperties(properties: Struct): void;
}

export interface InvokeRequest extends Message {
  getTok(): string;
  getArgs(): Struct | undefined;
}

export interface InvokeResponse extends Message {
  setReturn(value: Struct): void;
}

export interface LogRequest extends Message {
  getSeverity(): number;
  getMessage(): string;
}

/** One call of a service, as gRPC describes it. */
interface Method<Request = Message, Response = Message> {
  readonly requestType: new () => Request;
  readonly responseType: new () => Response;
  requestSerialize(request: Request): Uint8Array;
  requestDeserialize(bytes: Uint8Array): Request;
  responseSerialize(response: Response): Uint8Array;
  responseDeserialize(bytes: Uint8Array): Response;
}

type Service = Readonly<Record<string, Method>>;

interface MonitorService extends Service {
  readonly getDeploymentInfo: Method<
    Message,
    Message & { setSupportedfeaturesList(list: number[]): void }
  >;
  readonly supportsFeature: Method<
    Message & { getId(): string },
    Message & { setHassupport(value: boolean): void }
  >;
  readonly registerResource: Method<RegisterRequest, RegisterResponse>;
  readonly registerResourceOutputs: Method<OutputsRequest>;
  readonly readResource: Method<ReadRequest, ReadResponse>;
  readonly invoke: Method<InvokeRequest, InvokeResponse>;
  readonly signalAndWaitForShutdown: Method;
}

interface EngineService extends Service {
  readonly log: Method<LogRequest>;
  readonly getRootResource: Method<Message, Message & { setUrn(urn: string): void }>;
  readonly setRootResource: Method<Message & { getUrn(): string }>;
}

/** A call that fails gets an error whose message the program sees. */
export type UnaryHandler = (
  call: { readonly request: Message },
  callback: (error: { code: number; details: string } | null, response?: Message) => void,
) => void;

interface Server {
  addService(service: Service, handlers: Readonly<Record<string, UnaryHandler>>): void;
  bindAsync(
    address: string,
    credentials: unknown,
    callback: (error: Error | null, port: number) => void,
  ): void;
  forceShutdown(): void;
}

interface Grpc {
  readonly Server: new (options: Readonly<Record<string, number>>) => Server;
  readonly ServerCredentials: { createInsecure(): unknown };
  readonly status: { readonly UNKNOWN: number };
}

export type ServiceName = "monitor" | "engine";

/** The parts of Pulumi that a program brings along, and that its calls are read with. */
export interface PulumiLibrary {
  /** A file in the folder of the package `@pulumi/pulumi`. */
  readonly home: string;
  /** The module that Pulumi's engine starts a Node program with. */
  readonly runtime: string;
  readonly grpc: Grpc;
  readonly services: { readonly monitor: MonitorService; readonly engine: EngineService };
  readonly Struct: { fromJavaScript(value: Readonly<Record<string, unknown>>): Struct };
  /** Of resource monitors: name, such as `RESOURCE_MONITOR_FEATURE_SECRETS`, to number. */
  readonly features: Readonly<Record<string, number>>;
}

/** The modules as Node loads them, which type check has no declarations for. */
interface ProgramRequire {
  (id: "@grpc/grpc-js"): Grpc;
  (id: "./proto/resource_grpc_pb.js"): { readonly ResourceMonitorService: MonitorService };
  (id: "./proto/engine_grpc_pb.js"): { readonly EngineService: EngineService };
  (id: "./proto/resource_pb.js"): {
    readonly ResourceMonitorFeature?: Readonly<Record<string, number>>;
  };
  (id: "google-protobuf/google/protobuf/struct_pb.js"): Pick<PulumiLibrary, "Struct">;
}

/** Loads what a program would load from its folder; undefined if it is not installed there. */
export function loadPulumi(directory: string): PulumiLibrary | undefined {
  const home = resolveFrom(directory);
  if (home === undefined) return undefined;
  const load: ProgramRequire = createRequire(home);
  return {
    home,
    runtime: createRequire(home).resolve("./cmd/run"),
    grpc: load("@grpc/grpc-js"),
    services: {
      monitor: load("./proto/resource_grpc_pb.js").ResourceMonitorService,
      engine: load("./proto/engine_grpc_pb.js").EngineService,
    },
    Struct: load("google-protobuf/google/protobuf/struct_pb.js").Struct,
    features: load("./proto/resource_pb.js").ResourceMonitorFeature ?? {},
  };
}

function resolveFrom(directory: string): string | undefined {
  try {
    return createRequire(join(directory, "package.json")).resolve("@pulumi/pulumi/package.json");
  } catch {
    return undefined;
  }
}
