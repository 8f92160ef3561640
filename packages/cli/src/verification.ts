// On its own so that it is loaded only where programs are written.
export { shellWord, verificationKit, withSamples } from "@cloister/verification";
