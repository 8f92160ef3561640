import type { PulumiLibrary, ServiceName, UnaryHandler } from "./pulumi-library.ts";
import type { Recorder } from "./pulumi-recorder.ts";

export interface PulumiServer {
  /** Host and port. */
  readonly address: string;
  close(): void;
}

// As large as Pulumi's own: 400 MiB.
const largestMessage = 400 * 1024 * 1024;

/** Serves a recorder to another process of this machine, where Pulumi expects its engine. */
export async function servePulumi(
  library: PulumiLibrary,
  recorder: Recorder,
): Promise<PulumiServer> {
  const { grpc, services } = library;
  const server = new grpc.Server({ "grpc.max_receive_message_length": largestMessage });
  server.addService(services.monitor, handlers("monitor"));
  server.addService(services.engine, handlers("engine"));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) =>
      error === null ? resolve(port) : reject(error),
    );
  });
  return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() };

  function handlers(service: ServiceName): Readonly<Record<string, UnaryHandler>> {
    return Object.fromEntries(
      Object.keys(services[service]).map((method) => [method, handler(service, method)]),
    );
  }

  function handler(service: ServiceName, method: string): UnaryHandler {
    return ({ request }, callback) => {
      try {
        callback(null, recorder.answer(service, method, request));
      } catch (error) {
        const details = error instanceof Error ? error.message : String(error);
        callback({ code: grpc.status.UNKNOWN, details });
      }
    };
  }
}
