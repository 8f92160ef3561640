// On its own so that it is loaded only where something is painted.
export { layOut, toPng, toSvg, toText } from "@cloister/diagram";
