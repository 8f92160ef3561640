// On its own so that only a command line with a slip in it loads the search.
export { suggest } from "@cloister/model";
