// On its own so that its table is loaded only where it is asked for.
export { inJapanese } from "@cloister/texts";
