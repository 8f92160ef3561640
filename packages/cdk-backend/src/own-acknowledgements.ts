import { embedded, variableInArn } from "./dollar-texts.ts";
import type { Acknowledged } from "./emitted.ts";
import { notAction } from "./not-action.ts";
import { openPort } from "./open-ports.ts";
import { zoneByName } from "./zone-by-name.ts";

/** Rules of CDK's template validation that programs of plans acknowledge, whatever the topology accepts. */
export const ownAcknowledgements: readonly Acknowledged[] = [
  embedded,
  notAction,
  openPort,
  variableInArn,
  zoneByName,
];
