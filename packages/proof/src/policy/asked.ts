import type { Request } from "./request.ts";

/** A request with what every statement needs of it, found once. */
export interface Asked {
  readonly request: Request;
  /** In lower case, since actions match in any case. */
  readonly action: string;
  /** What stands before the colon of the action. */
  readonly service: string;
}

export function asked(request: Request): Asked {
  const action = request.action.toLowerCase();
  return { request, action, service: servicePrefix(action) };
}

export function servicePrefix(action: string): string {
  return action.slice(0, Math.max(0, action.indexOf(":")));
}
