// On its own so that each back end is loaded alone.
export { pulumi } from "@cloister/pulumi-backend";
