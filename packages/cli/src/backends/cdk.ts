// On its own so that each back end is loaded alone.
export { cdk } from "@cloister/cdk-backend";
