import { passage as passageOf } from "../../src/network/passage.ts";
import { reach as reachOf } from "../../src/network/reach.ts";
import { routeTableOf as tableOf } from "../../src/network/route-table-of.ts";
import { studioConnections as connectionsOf } from "../../src/network/studio-connections.ts";
import { waysOut as waysOf } from "../../src/network/ways-out.ts";
import { telling, type Telling } from "../told.ts";

// Answers of the network, their reasons in English.

export const passage = telling(passageOf);
export const reach = telling(reachOf);
export const routeTableOf: Telling<typeof tableOf> = telling(tableOf);
export const studioConnections = telling(connectionsOf);
export const waysOut = telling(waysOf);
